package uk.carejourney.infra.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

import org.junit.jupiter.api.Test;

import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.InclusionProof;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.TlogProof;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class VerifyTest extends CheckedLedger {

    @Test
    void a_ledger_untouched_holds() {
        assertThat(verify()).isZero();
        assertThat(said)
                .contains(
                        "entries      700, each hashed again",
                        "checkpoints  4, signed, all of this one tree",
                        "the ones you gave",
                        "All of it holds.");
        assertThat(verify("--json")).isZero();
        assertThat(said).startsWith("{\"checkpoints\":4,\"entries\":700,\"holds\":true");
    }

    @Test
    void without_a_key_the_published_one_is_taken_and_said_so() throws Exception {
        String log = ledger.folder.toString();
        assertThat(run(log)).isEqualTo(2);
        assertThat(said).contains("give the log's with --key");
        ledger.write("keys", (ledger.key() + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(run(log)).isZero();
        assertThat(said).contains("taken on first use", ledger.key());
    }

    @Test
    void a_proof_in_a_file_holds_offline_and_no_altered_one_does() throws Exception {
        FolderPlace place = new FolderPlace(ledger.folder);
        SignedNote note = SignedNote.parse(place.read("checkpoint").orElseThrow());
        InclusionProof proof = InclusionProof.of(123, 700, new TiledTree(700, place));
        byte[] bytes =
                new TlogProof(Optional.of(ledger.leaves.get(123)), 123, proof.hashes(), note)
                        .bytes();
        Path file = folder.resolve("entry-123.tlog-proof");
        Files.write(file, bytes);
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(run(file.toString(), "--key", ledger.key())).isZero();
        assertThat(said).contains("position  123 of 700");
        assertThat(Checkpoint.parse(note.text()).root())
                .isEqualTo(proof.rootWith(MerkleFrontier.leafHash(ledger.leaves.get(123))));

        int refused = 0;
        for (int bit = 0; bit < bytes.length * 8; bit += 3) {
            byte[] other = bytes.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, other);
            assertThat(run(file.toString(), "--key", ledger.key())).as("bit " + bit).isNotZero();
            refused++;
        }
        for (int length = 0; length < bytes.length; length += 5) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThat(run(file.toString(), "--key", ledger.key())).isNotZero();
            refused++;
        }
        System.out.println("altered proofs refused: " + refused);
    }

    @Test
    void a_ledger_on_the_web_is_checked_as_one_in_a_folder_is() throws Exception {
        Path served = Files.createDirectories(folder.resolve("served"));
        Files.move(ledger.folder, served.resolve("tlog"));
        HttpServer server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        served.toRealPath(),
                        SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String address = "http://localhost:%d/".formatted(server.getAddress().getPort());
            Files.writeString(served.resolve("tlog/checkpoint-sizes"), "1\n300\n512\n700\n");
            assertThat(run(address, "--key", ledger.key())).as(said).isZero();
            assertThat(said).contains("entries      700", "checkpoints  4");
            Files.writeString(served.resolve("tlog/checkpoint-sizes"), "1\n301\n");
            assertThat(run(address, "--key", ledger.key())).isEqualTo(1);
            assertThat(said).contains("CHECKPOINT_MISSING", "checkpoints/301");
        } finally {
            server.stop(0);
        }
        assertThat(run("http://localhost:1", "--key", ledger.key())).isEqualTo(1);
        assertThat(said).contains("UNREACHABLE");
    }

    @Test
    void bad_usage_ends_with_two() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(run("--colour")).isEqualTo(2);
        assertThat(run("--key")).isEqualTo(2);
        assertThat(run("--key", "nonsense", "x")).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("--help")).isZero();
    }
}
