package uk.carejourney.tidy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder with the real launcher, and a Maven that notes each build and copies a ready jar. */
final class Checkout {

    private static final String MAVEN =
            """
            #!/bin/sh
            echo "$*" >> builds.txt
            sleep "${BUILD_SECONDS:-0}"
            [ -z "${BUILD_FAILS:-}" ] || exit 1
            mkdir -p api-gateway/target
            cp echo.jar api-gateway/target/journey.jar
            echo 'Maven says something'
            """;

    private final Path root;

    /** How a run ended and what it printed. */
    record Outcome(int status, String out, String err) {}

    private Checkout(Path root) {
        this.root = root;
    }

    static Checkout in(Path root) throws IOException {
        Path ours = Repository.around(Path.of("")).root();
        Files.createDirectory(root.resolve(".mvn"));
        for (String script : List.of("journey", ".mvn/jdk-25.sh")) {
            Files.copy(ours.resolve(script), root.resolve(script), COPY_ATTRIBUTES);
        }
        Path maven = Files.writeString(root.resolve("mvnw"), MAVEN);
        if (!maven.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + maven + " executable");
        }
        writeJar(root.resolve("echo.jar"));
        return new Checkout(root).with("api-gateway/src/main/java/A.java", "class A {}");
    }

    Checkout with(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** What Maven was asked, one line a build. */
    List<String> builds() throws IOException {
        Path notes = root.resolve("builds.txt");
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    Outcome journey(Path folder, String... arguments) throws IOException, InterruptedException {
        return ended(start(folder, List.of(), arguments));
    }

    /** Starts the launcher with more environment, each entry as {@code NAME=value}. */
    Process start(Path folder, List<String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("journey").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        for (String entry : environment) {
            int equals = entry.indexOf('=');
            builder.environment().put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return builder.start();
    }

    /** Waits for the end; what a launcher prints is far less than a pipe holds. */
    static Outcome ended(Process process) throws IOException, InterruptedException {
        int status = process.waitFor();
        return new Outcome(
                status,
                new String(process.getInputStream().readAllBytes(), UTF_8),
                new String(process.getErrorStream().readAllBytes(), UTF_8));
    }

    private static void writeJar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String entry = Echo.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream bytes =
                        Objects.requireNonNull(
                                Echo.class.getClassLoader().getResourceAsStream(entry))) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
            jar.closeEntry();
        }
    }
}
