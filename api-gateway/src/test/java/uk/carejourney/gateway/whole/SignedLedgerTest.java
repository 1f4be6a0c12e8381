package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import picocli.CommandLine.ExitCode;

import uk.carejourney.gateway.commandline.Journey;
import uk.carejourney.infra.signing.SigningKeyFile;
import uk.carejourney.infra.witness.WitnessServer;
import uk.carejourney.infra.witness.WitnessSettings;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The application as a council runs it, with keys made by command and a witness elsewhere. */
final class SignedLedgerTest extends WholeApplication {

    private static final String ORIGIN = "localhost/journey-ledger/1";

    @SuppressWarnings("NullAway.Init") // set before the application starts
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before the application starts
    private WitnessServer witness;

    @SuppressWarnings("NullAway.Init") // set before the application starts
    private List<VerifierKey> log;

    @Override
    List<String> more(Path own) {
        folder = own;
        Path keys = own.resolve("signing.keys");
        assertThat(Journey.run("signing-keys", keys.toString(), "--origin", ORIGIN))
                .isEqualTo(ExitCode.OK);
        assertThat(Journey.run("signing-keys", keys.toString(), "--origin", ORIGIN))
                .isEqualTo(ExitCode.SOFTWARE);
        log =
                SigningKeyFile.ofLog(keys, "keys").read(ORIGIN).stream()
                        .map(NoteSigner::key)
                        .toList();
        witness =
                WitnessServer.start(
                        new WitnessSettings(
                                own.resolve("witness"),
                                "witness.example/1",
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                                log),
                        InstantSource.system());
        return List.of(
                "--journey.notary.notarise=true",
                "--journey.notary.keys=" + keys,
                "--journey.notary.folder=" + own.resolve("notary"),
                "--journey.notary.witnesses=" + witness.url() + " " + witness.keys().getFirst());
    }

    @AfterAll
    void stopWitness() {
        witness.close();
    }

    @Test
    void what_is_recorded_is_signed_and_witnessed_within_seconds() {
        post("/api/v1/subjects/child", "{\"number\": \"SIGNED-1\"}");
        long size = part(LedgerReading.class).head().size();
        await().atMost(Duration.ofSeconds(60)).until(() -> witnessed() >= size);
        SignedNote note = read("checkpoint.witnessed");
        assertThat(new TrustedKeys(log).verify(note)).hasSize(2);
        assertThat(new TrustedKeys(witness.keys()).verify(note)).hasSize(1);
    }

    private long witnessed() {
        return Files.exists(folder.resolve("notary/checkpoint.witnessed"))
                ? Checkpoint.parse(read("checkpoint.witnessed").text()).size()
                : 0;
    }

    private SignedNote read(String name) {
        try {
            return SignedNote.parse(Files.readAllBytes(folder.resolve("notary").resolve(name)));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
