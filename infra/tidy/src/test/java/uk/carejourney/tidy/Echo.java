package uk.carejourney.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for the application in a jar of its own: unpacks itself, or says what it was told. */
public final class Echo {

    private Echo() {}

    /** Ends with the number in {@code --end=N}, else with 0. */
    public static void main(String[] arguments) throws IOException {
        if ("tools".equals(System.getProperty("jarmode"))) {
            unpack(Path.of(arguments[2]));
            return;
        }
        System.out.println(String.join(" ", arguments) + " in " + Path.of("").toAbsolutePath());
        for (String argument : arguments) {
            if (argument.startsWith("--end=")) {
                System.exit(Integer.parseInt(argument.substring("--end=".length())));
            }
        }
    }

    private static void unpack(Path destination) throws IOException {
        Files.createDirectories(destination);
        Files.copy(
                Path.of(System.getProperty("java.class.path")), destination.resolve("journey.jar"));
    }
}
