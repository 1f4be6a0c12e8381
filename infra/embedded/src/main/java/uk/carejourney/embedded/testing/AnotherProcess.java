package uk.carejourney.embedded.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a test or trial starts a process on its own class path, most often to kill it. */
public final class AnotherProcess {

    /** The option of a process whose output is read: it logs nothing into it. */
    public static final String QUIET = "-Dorg.slf4j.simpleLogger.defaultLogLevel=off";

    private AnotherProcess() {}

    /** Will run the {@code main} of a class with these arguments. */
    public static ProcessBuilder running(Class<?> main, String... arguments) {
        return running(main, List.of(), List.of(arguments));
    }

    /** Will run the {@code main} of a class with these options of the JVM and these arguments. */
    public static ProcessBuilder running(
            Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        // Room from the start: else it collects its whole heap while it loads its classes.
        command.addAll(List.of("-XX:MetaspaceSize=192m", "-XX:ReservedCodeCacheSize=240m"));
        // Nor does it look through classes the compiler has just written.
        command.addAll(
                List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
