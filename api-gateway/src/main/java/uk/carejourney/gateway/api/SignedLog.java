package uk.carejourney.gateway.api;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.proving.Published;
import uk.carejourney.proof.Tile;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** A signed ledger as C2SP tlog-tiles wants it published, for whoever checks it. */
abstract class SignedLog {

    /** What was published under the name of a tile never changes. */
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String TEXT = "text/plain;charset=utf-8";

    private final Published published;

    SignedLog(Published published) {
        this.published = published;
    }

    @GetMapping("/checkpoint")
    void newest(HttpServletResponse response) throws IOException {
        send(published.newest(), response);
    }

    @GetMapping("/checkpoint.witnessed")
    void witnessed(HttpServletResponse response) throws IOException {
        send(published.log().witnessed().orElseThrow(NotHere::published), response);
    }

    /** A checkpoint ever signed; its size in groups of three digits. */
    @GetMapping("/checkpoints/{*size}")
    void checkpoint(@PathVariable String size, HttpServletResponse response) throws IOException {
        send(
                published.log().checkpoint(size.substring(1)).orElseThrow(NotHere::published),
                response);
    }

    /** The size of every checkpoint ever signed, one a line. */
    @GetMapping("/checkpoint-sizes")
    void sizes(HttpServletResponse response) throws IOException {
        send(
                published.log().sizes().stream()
                        .map(size -> size + "\n")
                        .collect(Collectors.joining()),
                response);
    }

    /** The log's verifier keys, one a line. */
    @GetMapping("/keys")
    void keys(HttpServletResponse response) throws IOException {
        if (published.keys().isEmpty()) {
            throw NotHere.published();
        }
        send(
                published.keys().stream()
                        .map(VerifierKey::toString)
                        .map(key -> key + "\n")
                        .collect(Collectors.joining()),
                response);
    }

    /** A bundle of leaves; auditors only, because leaves say who was written about together. */
    @GetMapping("/tile/entries/{*number}")
    void entries(@PathVariable String number, HttpServletResponse response) throws IOException {
        send(published(Tile.parse("tile/entries" + number)), response);
    }

    /** A tile of hashes. */
    @GetMapping("/tile/{level}/{*number}")
    void hashes(
            @PathVariable String level, @PathVariable String number, HttpServletResponse response)
            throws IOException {
        byte[] hashes =
                published(
                        Tile.parse("tile/" + level + number)
                                .filter(tile -> tile.level() != Tile.ENTRIES));
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        send(hashes, response);
    }

    private byte[] published(Optional<Tile> tile) {
        return tile.flatMap(published.log()::read).orElseThrow(NotHere::published);
    }

    private static void send(SignedNote note, HttpServletResponse response) throws IOException {
        response.setContentType(TEXT);
        response.getOutputStream().write(note.bytes());
    }

    private static void send(String lines, HttpServletResponse response) throws IOException {
        response.setContentType(TEXT);
        response.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(byte[] bytes, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.getOutputStream().write(bytes);
    }
}
