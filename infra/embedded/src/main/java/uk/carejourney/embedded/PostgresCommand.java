package uk.carejourney.embedded;

import com.sun.security.auth.module.UnixSystem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs, which refuse to run as root, to their end. */
final class PostgresCommand {

    private static final long ROOT = 0;

    private final PostgresBinaries binaries;
    private final List<String> asOrdinaryUser;

    private PostgresCommand(PostgresBinaries binaries, List<String> asOrdinaryUser) {
        this.binaries = binaries;
        this.asOrdinaryUser = asOrdinaryUser;
    }

    /**
     * Finds out once how to run programs here: directly, or in a user namespace where we are root.
     */
    static PostgresCommand using(PostgresBinaries binaries) throws IOException {
        boolean root = new UnixSystem().getUid() == ROOT;
        return new PostgresCommand(binaries, root ? namespace("unshare") : List.of());
    }

    static List<String> namespace(String unshare) {
        List<String> prefix = List.of(unshare, "-U");
        try {
            if (run(prefix, List.of("true")).exitCode() == 0) {
                return prefix;
            }
        } catch (IOException e) {
            throw noNamespace(unshare, e);
        }
        throw noNamespace(unshare, null);
    }

    Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        return run(asOrdinaryUser, command);
    }

    private static Outcome run(List<String> prefix, List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        // A PGDATA or PGOPTIONS meant for another server must not reach this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.getFirst(), e);
        }
    }

    private static StackRefusal noNamespace(String unshare, @Nullable IOException cause) {
        return new StackRefusal(
                ("PostgreSQL refuses to run as root and '%s -U' doesn't work here: run as an"
                     + " ordinary user, or install unshare (package util-linux) and allow user"
                     + " namespaces")
                        .formatted(unshare),
                cause);
    }

    /** How a program ended: zero is success; output and errors in the order they came. */
    record Outcome(int exitCode, String output) {}
}
