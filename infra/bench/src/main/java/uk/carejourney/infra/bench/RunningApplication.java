package uk.carejourney.infra.bench;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackPort;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.embedded.testing.FreePorts;
import uk.carejourney.infra.verify.LocalToken;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as it ships, with the demonstration, in a process and a folder of its own. */
final class RunningApplication implements AutoCloseable {

    private static final String JAR = "api-gateway/target/journey.jar";
    private static final String TELLS = "/api/v1/catalogue";
    private static final String SEES_EVERYONE = "worker-401";
    private static final long SECONDS_TO_END = 30;

    private final HttpClient client;
    private final Process process;
    private final Path folder;
    private final String address;
    private final String token;

    private RunningApplication(
            HttpClient client, Process process, Path folder, String address, String token) {
        this.client = client;
        this.process = process;
        this.folder = folder;
        this.address = address;
        this.token = token;
    }

    /** Starts it and returns once the demonstration can be read. */
    static RunningApplication start(String... settings) throws IOException, InterruptedException {
        Path folder = BenchFolder.make("journey-bench-api-");
        Process process =
                new ProcessBuilder(command(folder, settings))
                        .redirectError(Redirect.INHERIT)
                        .start();
        HttpClient client = HttpClient.newHttpClient();
        try {
            String address = address(process.inputReader());
            return new RunningApplication(client, process, folder, address, token(client, address));
        } catch (IOException | InterruptedException | RuntimeException failed) {
            client.close();
            process.destroyForcibly();
            throw failed;
        }
    }

    private static String token(HttpClient client, String address)
            throws IOException, InterruptedException {
        return LocalToken.of(client, URI.create(address), SEES_EVERYONE)
                .orElseThrow(() -> new IOException("nobody may sign in at " + address));
    }

    private static List<String> command(Path folder, String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx2g", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-jar", jar().toString(), "demo", "--port", "0"));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        StackSettings ports = FreePorts.move(StackSettings.in(folder));
        for (StackPort port : StackPort.values()) {
            command.add("--%s=%d".formatted(port.setting(), ports.port(port)));
        }
        command.addAll(List.of(settings));
        return command;
    }

    /** Beside the program that measures, in the tree both are built in. */
    private static Path jar() throws IOException {
        try {
            Path here =
                    Path.of(
                            RunningApplication.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            for (Path up = here; up != null; up = up.getParent()) {
                if (Files.exists(up.resolve(JAR))) {
                    return up.resolve(JAR);
                }
            }
        } catch (URISyntaxException strange) {
            throw new IOException("cannot tell where this program lies", strange);
        }
        throw new IOException(JAR + " is not built: ./mvnw -pl api-gateway -am package");
    }

    private static String address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(TELLS)) {
                return line.substring(line.indexOf("http"), line.indexOf(TELLS));
            }
        }
        throw new IOException("the application ended before it answered");
    }

    /** The pseudonyms of all children, page by page. */
    List<String> children() throws IOException, InterruptedException {
        List<String> children = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JsonMapper.shared().readTree(get("/api/v1/children?size=200" + cursor));
            page.path("children").forEach(one -> children.add(one.path("child").asString()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return children;
    }

    /** Reads something; anything but an answer is a failure. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        EmbeddedStack.erase(folder.resolve("data"));
        try (var left = Files.walk(folder)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
