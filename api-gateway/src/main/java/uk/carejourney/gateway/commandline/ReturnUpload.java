package uk.carejourney.gateway.commandline;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** A return's files as one multipart body (RFC 7578). */
final class ReturnUpload {

    private final List<Path> files;
    private final String boundary = "journey-" + UUID.randomUUID();

    private ReturnUpload(List<Path> files) {
        this.files = files;
    }

    /**
     * The CSV files of a folder.
     *
     * @throws CommandFailure if there is no such folder, or no CSV file in it
     */
    static ReturnUpload of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    "There is no folder %s: name the folder of the return's CSV files"
                            .formatted(folder));
        }
        try (Stream<Path> listing = Files.list(folder)) {
            List<Path> files = listing.filter(ReturnUpload::isCsv).sorted().toList();
            if (files.isEmpty()) {
                throw new CommandFailure(
                        "%s holds no CSV file: name the folder of the return's CSV files"
                                .formatted(folder));
            }
            return new ReturnUpload(files);
        } catch (IOException unreadable) {
            throw new CommandFailure(
                    "%s can't be read: check that you may read it".formatted(folder));
        }
    }

    private static boolean isCsv(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && name.endsWith(".csv");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /**
     * The files as they are now.
     *
     * @throws CommandFailure if one of them can't be read
     */
    BodyPublisher body() {
        List<byte[]> parts = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replace('"', '_');
            parts.add(
                    bytes(
                            """
                            --%s\r
                            Content-Disposition: form-data; name="file"; filename="%s"\r
                            Content-Type: text/csv\r
                            \r
                            """
                                    .formatted(boundary, name)));
            parts.add(content(file));
            parts.add(bytes("\r\n"));
        }
        parts.add(bytes("--" + boundary + "--\r\n"));
        return BodyPublishers.ofByteArrays(parts);
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CommandFailure(
                    "%s can't be read: check that you may read it".formatted(file));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
