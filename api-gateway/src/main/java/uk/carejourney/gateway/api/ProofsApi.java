package uk.carejourney.gateway.api;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.proving.Published;
import uk.carejourney.ledger.LedgerReading;

import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** Proof of one entry, and that the ledger only grew. */
@RestController
final class ProofsApi {

    /**
     * That the ledger of one size is the beginning of that of another.
     *
     * @param hashes as in RFC 6962 section 2.1.2, each in base64
     */
    record ConsistencyJson(long from, long to, List<String> hashes) {}

    private final Published published;
    private final LedgerReading ledger;

    ProofsApi(Published published, LedgerReading ledger) {
        this.published = published;
        this.ledger = ledger;
    }

    /** The entry's place under the newest checkpoint, as c2sp.org/tlog-proof lays it down. */
    @GetMapping(path = "/api/v1/facts/{position}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    void proof(@PathVariable long position, HttpServletResponse response) throws IOException {
        refuseNoPosition(position);
        byte[] proof = published.proof(position).bytes();
        response.setContentType("text/plain;charset=utf-8");
        offer("entry-%d.tlog-proof".formatted(position), response);
        response.getOutputStream().write(proof);
    }

    /** The bytes whose hash the proof is about. */
    @GetMapping(
            path = "/api/v1/facts/{position}/leaf",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void leaf(@PathVariable long position, HttpServletResponse response) throws IOException {
        refuseNoPosition(position);
        byte[] leaf = ledger.leaf(position).orElseThrow(NotHere::position);
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        offer("entry-%d.leaf".formatted(position), response);
        response.getOutputStream().write(leaf);
    }

    /**
     * The hashes that show that the ledger of one size became that of another.
     *
     * @param from at least 1
     * @param to at least {@code from}
     */
    @GetMapping("/api/v1/consistency")
    ConsistencyJson consistency(@RequestParam long from, @RequestParam long to) {
        if (from < 1 || to < from) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE, "'from' is at least 1, and 'to' at least as much.");
        }
        return new ConsistencyJson(
                from,
                to,
                published.consistency(from, to).hashes().stream()
                        .map(Base64.getEncoder()::encodeToString)
                        .toList());
    }

    private static void refuseNoPosition(long position) {
        if (position < 0) {
            throw NotHere.position();
        }
    }

    private static void offer(String name, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
    }
}
