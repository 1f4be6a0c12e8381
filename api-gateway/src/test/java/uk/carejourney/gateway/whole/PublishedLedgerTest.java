package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.carejourney.gateway.given.SignIns;
import uk.carejourney.gateway.proving.Published;
import uk.carejourney.proof.ConsistencyProof;
import uk.carejourney.proof.note.Checkpoint;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** The signed ledger as the application shows it, checked by the program that trusts nobody. */
final class PublishedLedgerTest extends SignedApplication {

    @Test
    void a_running_ledger_is_checked_from_its_first_entry_to_its_last() throws IOException {
        String child = child("PUBLISHED-1");
        for (int i = 1; i <= 3; i++) {
            hundred(child, i);
        }
        awaitSigned(300);

        assertThat(verify(as(AUDITOR).address())).as(said).isZero();

        assertThat(said)
                .contains("log          " + ORIGIN, "none with a hole", "All of it holds.")
                .contains(part(Published.class).keys().getFirst().toString());
        Path token = folder.resolveSibling("practitioner.token");
        Files.writeString(token, SignIns.token(as(AUDITOR).address(), PRACTITIONER));
        assertThat(verify(as(AUDITOR).address(), "--token-file", token.toString())).isEqualTo(1);
        assertThat(said).contains("for auditors only: name the file");
    }

    @Test
    void a_bundle_changed_on_the_disk_is_named_by_position() throws IOException {
        long position = recorded(child("PUBLISHED-2"), 1);
        awaitSigned(position);
        long size = signed().size();
        Path bundle = folder.resolve("tile/entries/000");
        if (!Files.exists(bundle)) {
            bundle = folder.resolve("tile/entries/000.p/" + size);
        }
        byte[] before = Files.readAllBytes(bundle);
        byte[] after = before.clone();
        after[20] ^= 1;
        Files.write(bundle, after);

        int code = verify(as(AUDITOR).address());
        Files.write(bundle, before);

        assertThat(code).isEqualTo(1);
        assertThat(said).contains("the entry at position 0 does not hash", "LEAF_HASH");
    }

    @Test
    void the_proof_of_an_entry_holds_on_another_machine() throws IOException {
        long position = recorded(child("PUBLISHED-3"), 1);
        awaitSigned(position);
        Path proof = Files.createTempFile("entry-", ".tlog-proof");
        Path leaf = Files.createTempFile("entry-", ".leaf");
        String address = "/api/v1/facts/" + position;
        Files.writeString(proof, as(PRACTITIONER).get(address + "/proof"));
        Files.writeString(leaf, as(AUDITOR).get(address + "/leaf"));
        String key = part(Published.class).keys().getFirst().toString();

        assertThat(verify(proof.toString(), "--key", key, "--leaf", leaf.toString()))
                .as(said)
                .isZero();
        assertThat(said).contains("position  " + position + " of ");

        Files.writeString(leaf, as(AUDITOR).get("/api/v1/facts/0/leaf"));
        assertThat(verify(proof.toString(), "--key", key, "--leaf", leaf.toString())).isEqualTo(1);
    }

    @Test
    void two_checkpoints_are_shown_to_be_of_one_ledger_that_grew() {
        String child = child("PUBLISHED-4");
        awaitSigned(recorded(child, 1));
        Checkpoint before = signed();
        awaitSigned(recorded(child, 2));
        Checkpoint after = signed();

        JsonNode answer =
                get(
                        "/api/v1/consistency?from=%d&to=%d".formatted(before.size(), after.size()),
                        200);

        new ConsistencyProof(
                        before.size(),
                        after.size(),
                        answer.path("hashes")
                                .valueStream()
                                .map(hash -> Base64.getDecoder().decode(hash.asString()))
                                .toList())
                .verify(before.root(), after.root());
        assertThat(code("/api/v1/consistency?from=0&to=1", 400)).isEqualTo("UNREADABLE");
        assertThat(code("/api/v1/consistency?from=1&to=999999", 404)).isEqualTo("NOT_SIGNED_YET");
    }

    @Test
    void what_is_public_is_cached_for_ever_and_what_is_not_is_refused_by_its_code() {
        awaitSigned(recorded(child("PUBLISHED-5"), 1));
        long size = signed().size();
        String tile = "000" + (size < 256 ? ".p/" + size : "");
        HttpResponse<String> hashes = asked("/tlog/tile/0/" + tile);

        assertThat(hashes.statusCode()).isEqualTo(200);
        assertThat(hashes.headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        assertThat(hashes.headers().firstValue("Content-Type"))
                .hasValue("application/octet-stream");
        assertThat(asked("/tlog/checkpoint").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(code("/tlog/tile/entries/" + tile, 403)).isEqualTo("NOT_FOR_THIS_ROLE");
        assertThat(code("/api/v1/facts/0/leaf", 403)).isEqualTo("NOT_FOR_THIS_ROLE");
        assertThat(code("/api/v1/facts/999999/proof", 404)).isEqualTo("NOT_SIGNED_YET");
        assertThat(get("/api/v1/facts/999999/proof", 404).path("detail").asString())
                .contains("is the last signed");
        for (String elsewhere :
                List.of(
                        "/tlog/tile/0/%2e%2e/%2e%2e/signing",
                        "/tlog/tile/0/999",
                        "/tlog/tile/9/000",
                        "/tlog/tile/0/x000/000",
                        "/tlog/checkpoints/..%5csigning",
                        "/tlog/checkpoints/x000/001",
                        "/tlog/signing",
                        "/tlog/notary.lock")) {
            assertThat(asked(elsewhere).statusCode()).as(elsewhere).isIn(400, 404);
        }
    }
}
