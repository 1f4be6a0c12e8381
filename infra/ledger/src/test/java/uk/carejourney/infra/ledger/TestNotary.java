package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.NotarySettings;
import uk.carejourney.infra.ledger.notary.WitnessAddress;
import uk.carejourney.proof.ConsistencyProof;
import uk.carejourney.proof.LogFiles;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Notaries of a test ledger, and what anyone can read in their folder. */
final class TestNotary {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Path folder;
    final NotarySettings settings;

    TestNotary(Path home, WitnessAddress... witnesses) {
        this.folder = home.resolve("log");
        this.settings =
                new NotarySettings(
                        folder,
                        home.resolve("signing.keys"),
                        Optional.empty(),
                        true,
                        List.of(witnesses),
                        Math.min(1, witnesses.length),
                        Duration.ofMillis(20));
    }

    Notary start(TestLedger ledger) {
        return Notaries.start(ledger.settings, settings, InstantSource.system());
    }

    static void awaitSigned(Notary notary, long size) {
        await().atMost(PATIENCE).until(() -> notary.progress().signed() == size);
    }

    static String awaitStopped(Notary notary) {
        return await().atMost(PATIENCE)
                .until(() -> notary.progress().stopped(), Optional::isPresent)
                .orElseThrow();
    }

    LogFiles files() {
        return path -> {
            try {
                return Optional.of(Files.readAllBytes(folder.resolve(path)));
            } catch (NoSuchFileException missing) {
                return Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }

    SignedNote newest() {
        return SignedNote.parse(files().read("checkpoint").orElseThrow());
    }

    /** Every checkpoint ever signed, smallest first. */
    List<SignedNote> all() throws IOException {
        List<SignedNote> notes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("checkpoints"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                notes.add(SignedNote.parse(Files.readAllBytes(file)));
            }
        }
        notes.sort(Comparator.comparingLong(note -> Checkpoint.parse(note.text()).size()));
        return notes;
    }

    /** Checks every checkpoint's signatures, and that each continues the one before. */
    List<Checkpoint> audit(TrustedKeys keys) throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (SignedNote note : all()) {
            assertThat(keys.verify(note)).hasSize(keys.keys().size());
            checkpoints.add(Checkpoint.parse(note.text()));
        }
        TiledTree tree = new TiledTree(checkpoints.getLast().size(), files());
        assertThat(tree.root()).isEqualTo(checkpoints.getLast().root());
        for (int i = 1; i < checkpoints.size(); i++) {
            Checkpoint from = checkpoints.get(i - 1);
            Checkpoint to = checkpoints.get(i);
            ConsistencyProof.of(from.size(), to.size(), new TiledTree(to.size(), files()))
                    .verify(from.root(), to.root());
        }
        return checkpoints;
    }
}
