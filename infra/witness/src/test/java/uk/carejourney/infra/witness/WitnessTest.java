package uk.carejourney.infra.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.carejourney.infra.witness.GivenLog.ORIGIN;
import static uk.carejourney.infra.witness.GivenLog.checkpoint;
import static uk.carejourney.infra.witness.GivenLog.proof;
import static uk.carejourney.infra.witness.GivenLog.signed;
import static uk.carejourney.infra.witness.GivenLog.signer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.ledger.Sha256;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.NoteSignature;
import uk.carejourney.proof.note.PrivateKeySigner;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.VerifiedSignature;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The witness protocol, spoken over real HTTP. */
class WitnessTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private final GivenLog log = new GivenLog();

    @SuppressWarnings("NullAway.Init") // JUnit makes it
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // started before every test
    private WitnessServer witness;

    @BeforeEach
    void start() {
        witness = started();
    }

    @AfterEach
    void stop() {
        witness.close();
        http.close();
    }

    private WitnessServer started() {
        return WitnessServer.start(
                new WitnessSettings(
                        folder,
                        "witness.example/1",
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        List.of(log.key())),
                () -> NOW);
    }

    @Test
    void a_log_that_only_grows_is_signed_with_a_time_and_remembered() throws Exception {
        assertThat(kept(ORIGIN).statusCode()).isEqualTo(404);
        cosigned(send("old 0", List.of(), log.note(5)), 5);
        cosigned(send("old 5", proof(5, 9), log.note(9)), 9);
        cosigned(send("old 9", List.of(), log.note(9)), 9);
        SignedNote kept = SignedNote.parse(kept(ORIGIN).body().getBytes(StandardCharsets.UTF_8));
        assertThat(kept.text()).isEqualTo(checkpoint(9).text());
        assertThat(new TrustedKeys(List.of(log.key())).verify(kept)).hasSize(1);
        assertThat(new TrustedKeys(witness.keys()).verify(kept)).hasSize(2);
    }

    @Test
    void what_was_signed_is_remembered_over_a_restart_with_the_same_key() throws Exception {
        List<VerifierKey> keys = witness.keys();
        cosigned(send("old 0", List.of(), log.note(5)), 5);
        witness.close();
        witness = started();
        assertThat(witness.keys()).isEqualTo(keys);
        HttpResponse<String> answer = send("old 0", List.of(), log.note(9));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("5\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    }

    @Test
    void a_fork_is_never_signed() throws Exception {
        cosigned(send("old 0", List.of(), log.note(5)), 5);
        Checkpoint other = new Checkpoint(ORIGIN, 5, Sha256.of(new byte[1]));
        assertThat(send("old 5", List.of(), log.signed(other)).statusCode()).isEqualTo(422);
        Checkpoint grown = new Checkpoint(ORIGIN, 9, Sha256.of(new byte[2]));
        assertThat(send("old 5", proof(5, 9), log.signed(grown)).statusCode()).isEqualTo(422);
        assertThat(send("old 5", List.of(), log.note(9)).statusCode()).isEqualTo(422);
        assertThat(send("old 5", proof(4, 9), log.note(9)).statusCode()).isEqualTo(422);
        assertThat(send("old 4", proof(4, 9), log.note(9)).statusCode()).isEqualTo(409);
        assertThat(send("old 5", proof(5, 9), log.note(9)).statusCode()).isEqualTo(200);
        assertThat(send("old 9", List.of(), log.note(5)).statusCode()).isEqualTo(400);
        assertThat(send("old 5", List.of(), log.note(5)).statusCode()).isEqualTo(409);
    }

    @Test
    void a_first_checkpoint_needs_no_proof_and_an_empty_tree_has_one_root_only() throws Exception {
        assertThat(send("old 0", proof(5, 9), log.note(9)).statusCode()).isEqualTo(422);
        Checkpoint empty = new Checkpoint(ORIGIN, 0, Sha256.of(new byte[1]));
        assertThat(send("old 0", List.of(), log.signed(empty)).statusCode()).isEqualTo(422);
        cosigned(send("old 0", List.of(), log.note(0)), 0);
        cosigned(send("old 0", List.of(), log.note(9)), 9);
    }

    @Test
    void an_unknown_log_or_key_is_turned_away() throws Exception {
        PrivateKeySigner other = signer("other.example/1");
        Checkpoint theirs = new Checkpoint("other.example/1", 5, checkpoint(5).root());
        assertThat(send("old 0", List.of(), signed(theirs, other)).statusCode()).isEqualTo(404);
        PrivateKeySigner stranger = signer(ORIGIN);
        assertThat(send("old 0", List.of(), signed(checkpoint(5), stranger)).statusCode())
                .isEqualTo(403);
        SignedNote moved = new SignedNote(checkpoint(9).text(), log.note(5).signatures());
        assertThat(send("old 0", List.of(), moved).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 0",
                "old 0\n\n",
                "old -1\n\n%s",
                "old 00\n\n%s",
                "new 0\n\n%s",
                "old 0\n%s",
                "old 0\nAAAA\n\n%s",
                "old 99999999999999999999\n\n%s",
                "old 0\r\n\n%s",
                "old 9\n\n%s",
            })
    void what_is_no_request_is_a_bad_one(String body) throws Exception {
        String note = new String(log.note(5).bytes(), StandardCharsets.UTF_8);
        assertThat(post(body.formatted(note)).statusCode()).isEqualTo(400);
        assertThat(kept(ORIGIN).statusCode()).isEqualTo(404);
    }

    @Test
    void of_many_checkpoints_shown_at_once_one_is_signed_and_the_others_must_begin_again()
            throws Exception {
        cosigned(send("old 0", List.of(), log.note(5)), 5);
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int size = 6 + i % 20;
            calls.add(() -> send("old 5", proof(5, size), log.note(size)));
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> call : callers.invokeAll(calls)) {
                statuses.add(call.get().statusCode());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(39);
    }

    @Test
    void two_witnesses_do_not_share_a_folder() {
        assertThatThrownBy(this::started).hasMessageContaining("folder of its own");
    }

    private void cosigned(HttpResponse<String> answer, long size) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<NoteSignature> lines = answer.body().lines().map(NoteSignature::parse).toList();
        assertThat(
                        new TrustedKeys(witness.keys())
                                .verify(new SignedNote(checkpoint(size).text(), lines)))
                .hasSize(2)
                .extracting(VerifiedSignature::seconds)
                .containsOnly(NOW.getEpochSecond());
    }

    private HttpResponse<String> send(String old, List<byte[]> proof, SignedNote note)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder(old + "\n");
        proof.forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        body.append('\n').append(new String(note.bytes(), StandardCharsets.UTF_8));
        return post(body.toString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> kept(String origin) throws IOException, InterruptedException {
        String hash = Sha256.hex(origin);
        return http.send(
                HttpRequest.newBuilder(URI.create(witness.url() + "/" + hash + "/checkpoint"))
                        .build(),
                BodyHandlers.ofString());
    }
}
