package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import picocli.CommandLine.ExitCode;

import uk.carejourney.gateway.commandline.Journey;
import uk.carejourney.infra.verify.Verify;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A test of the application with a notary, whose ledger is published and can be verified. */
abstract class SignedApplication extends WholeApplication {

    static final String ORIGIN = "localhost/journey-ledger/1";
    static final String READINGS = "localhost/journey-ledger/readings/1";
    static final String AUDITOR = "worker-401";
    static final String PRACTITIONER = "worker-101";

    /** The notary's. */
    @SuppressWarnings("NullAway.Init") // set before the application starts
    Path folder;

    /** That of the notary of readings. */
    @SuppressWarnings("NullAway.Init") // set before the application starts
    Path readings;

    /** What the verifier said last. */
    String said = "";

    @Override
    List<String> more(Path own) {
        folder = own.resolve("notary");
        readings = own.resolve("readings-notary");
        return List.of(
                "--journey.notary.notarise=true",
                "--journey.notary.keys=" + keys(own, "signing.keys", ORIGIN),
                "--journey.notary.folder=" + folder,
                "--journey.readings.notary.notarise=true",
                "--journey.readings.notary.keys=" + keys(own, "readings-signing.keys", READINGS),
                "--journey.readings.notary.folder=" + readings);
    }

    private static Path keys(Path own, String name, String origin) {
        Path keys = own.resolve(name);
        assertThat(Journey.run("signing-keys", keys.toString(), "--origin", origin))
                .isEqualTo(ExitCode.OK);
        return keys;
    }

    static final String facts(String child) {
        return "/api/v1/subjects/child/" + child + "/facts";
    }

    /** One placement, told as a fact. */
    static final String fact(int number) {
        return "{\"facts\": [%s]}".formatted(placement(number));
    }

    private static String placement(int number) {
        return """
        {"type": "placement.placement-started.v1", "happened": "2026-03-02",
         "fact": {"placement": "p%d", "type": "U1"}}
        """
                .formatted(number);
    }

    /** Records a hundred facts at once. */
    final long hundred(String child, int number) {
        String facts =
                IntStream.range(0, 100)
                        .mapToObj(i -> placement(1000 * number + i))
                        .collect(Collectors.joining(",", "{\"facts\": [", "]}"));
        return recorded(post(facts(child), facts, "Idempotency-Key", "hundred-" + number));
    }

    /** Records a fact, and tells its position. */
    final long recorded(String child, int number) {
        return recorded(post(facts(child), fact(number), "Idempotency-Key", "k" + number));
    }

    private static long recorded(Answer answer) {
        assertThat(answer.status()).as("%s", answer.said()).isEqualTo(201);
        return answer.said().path("lastPosition").asLong();
    }

    /** Waits until a checkpoint covers a position. */
    final void awaitSigned(long position) {
        await().atMost(Duration.ofSeconds(60)).until(() -> signedSize() > position);
    }

    private long signedSize() {
        HttpResponse<String> answer = asked("/tlog/checkpoint");
        return answer.statusCode() == 200 ? signed().size() : 0;
    }

    /** The newest checkpoint, as published. */
    final Checkpoint signed() {
        return Checkpoint.parse(
                SignedNote.parse(asked("/tlog/checkpoint").body().getBytes(StandardCharsets.UTF_8))
                        .text());
    }

    final HttpResponse<String> asked(String path) {
        return as(PRACTITIONER).answer("GET", path, BodyPublishers.noBody());
    }

    /** The code of a refusal. */
    final String code(String path, int status) {
        return get(path, status).path("code").asString();
    }

    /** Runs the verifier, as its command does. */
    final int verify(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Verify.run(out, out, words);
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
