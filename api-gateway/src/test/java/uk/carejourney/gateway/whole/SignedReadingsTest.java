package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.proving.PublishedReadings;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Who read what, as the application publishes it, checked by the program that trusts nobody. */
final class SignedReadingsTest extends SignedApplication {

    @Test
    void a_reading_is_signed_and_one_changed_on_the_disk_is_named() throws IOException {
        String child = child("SIGNED-READING-1");
        long position = recorded(child, 1);
        get("/api/v1/children/%s/timeline?at-least=%d".formatted(child, position), 200);
        await().atMost(Duration.ofSeconds(60)).until(() -> signedReadings() > 1);

        assertThat(verify(as(AUDITOR).address() + "/readings")).as(said).isZero();
        assertThat(said)
                .contains("log          " + READINGS, "All of it holds.")
                .contains(part(PublishedReadings.class).log().keys().getFirst().toString());
        assertThat(verify(readings.toString(), "--key", key())).as(said).isZero();
        assertThat(code("/readings/tlog/tile/entries/000", 403)).isEqualTo("NOT_FOR_THIS_ROLE");

        Path signed = readings.resolve("checkpoint");
        byte[] before = Files.readAllBytes(signed);
        Files.write(signed, Files.readAllBytes(readings.resolve("checkpoints/001")));
        int code = verify(readings.toString(), "--key", key());
        Files.write(signed, before);
        assertThat(code).isEqualTo(1);
        assertThat(said).contains("LEDGER_SHORTER");
    }

    private String key() {
        return part(PublishedReadings.class).log().keys().getFirst().toString();
    }

    private long signedReadings() {
        HttpResponse<String> answer = asked("/readings/tlog/checkpoint");
        return answer.statusCode() == 200
                ? Checkpoint.parse(
                                SignedNote.parse(answer.body().getBytes(StandardCharsets.UTF_8))
                                        .text())
                        .size()
                : 0;
    }
}
