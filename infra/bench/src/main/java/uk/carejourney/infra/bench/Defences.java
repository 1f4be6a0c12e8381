package uk.carejourney.infra.bench;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerRefusal;
import uk.carejourney.infra.ledger.LedgerUnavailable;
import uk.carejourney.infra.ledger.Notaries;
import uk.carejourney.infra.ledger.OutsideMemory;
import uk.carejourney.infra.ledger.append.RecordingClock;
import uk.carejourney.infra.ledger.notary.Audit;
import uk.carejourney.infra.ledger.notary.Audit.Finding;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.Progress;
import uk.carejourney.infra.ledger.notary.RememberedByWitness;
import uk.carejourney.infra.ledger.notary.RememberedCheckpoint;
import uk.carejourney.infra.ledger.read.HoleInLedger;
import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.infra.verify.Verify;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.VerifierKey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that may find out that a stored ledger was tampered with, each on its own. */
final class Defences {

    static final String AUDIT = "audit against the signed tiles";
    static final String START = "start-up check, own checkpoint";
    static final String VERIFY = "check of the published files";
    static final String WITNESS = "start-up check, witness";
    static final String OUTSIDE = "audit against tiles the witness signed";
    static final String NOTARY = "notary, reading back";

    private final SignedLedger ledger;
    private final RememberedByWitness witness;

    Defences(SignedLedger ledger) {
        this.ledger = ledger;
        this.witness =
                new RememberedByWitness(ledger.witness(), SignedLedger.ORIGIN, ledger.keys());
    }

    /**
     * What one of them found.
     *
     * @param defence which
     * @param said its own words
     * @param named the positions it names, where it compares entry by entry
     */
    record Caught(String defence, String said, List<Finding> named) {}

    /** All that find something, the notary last because it may go on to sign. */
    List<Caught> against(LedgerCopy copy) throws IOException, SQLException {
        List<Caught> caught = new ArrayList<>();
        audit(AUDIT, copy, signed(copy), copy.log()).ifPresent(caught::add);
        start(START, copy, new RememberedCheckpoint(copy.log())).ifPresent(caught::add);
        verify(copy).ifPresent(caught::add);
        start(WITNESS, copy, witness).ifPresent(caught::add);
        audit(OUTSIDE, copy, witnessed(), ledger.auditorsTiles()).ifPresent(caught::add);
        notary(copy).ifPresent(caught::add);
        return caught;
    }

    private Checkpoint signed(LedgerCopy copy) {
        SignedNote note =
                SignedNote.parse(new ImmutableFolder(copy.log()).read("checkpoint").orElseThrow());
        new TrustedKeys(ledger.keys()).verify(note);
        return Checkpoint.parse(note.text());
    }

    private Checkpoint witnessed() throws IOException {
        return switch (witness.ask().orElseThrow()) {
            case OutsideMemory.Tree tree ->
                    new Checkpoint(SignedLedger.ORIGIN, tree.size(), tree.root());
            case OutsideMemory.Remembered other ->
                    throw new IllegalStateException("a witness remembers a tree, not " + other);
        };
    }

    private static Optional<Caught> audit(
            String name, LedgerCopy copy, Checkpoint signed, Path tiles) throws SQLException {
        try (Connection connection = copy.connect()) {
            List<Finding> findings =
                    new Audit(connection, signed, new ImmutableFolder(tiles)).all();
            return findings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Caught(name, findings.getFirst().how(), findings));
        }
    }

    private static Optional<Caught> start(String name, LedgerCopy copy, OutsideMemory memory) {
        try (Ledger _ =
                Ledger.open(
                        copy.settings(),
                        Facts.FORM,
                        RecordingClock.ofDatabase(),
                        List.of(memory))) {
            return Optional.empty();
        } catch (LedgerRefusal | HoleInLedger | LedgerUnavailable refused) {
            return Optional.of(new Caught(name, String.valueOf(refused.getMessage()), List.of()));
        }
    }

    private Optional<Caught> verify(LedgerCopy copy) {
        List<String> words = new ArrayList<>(List.of(copy.log().toString()));
        for (VerifierKey key : ledger.keys()) {
            words.addAll(List.of("--key", key.toString()));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Verify.run(out, out, words.toArray(String[]::new)) == 0
                ? Optional.empty()
                : Optional.of(
                        new Caught(
                                VERIFY, said.toString(StandardCharsets.UTF_8).strip(), List.of()));
    }

    private static Optional<Caught> notary(LedgerCopy copy) {
        try (Notary notary =
                Notaries.start(copy.settings(), copy.unwitnessed(), InstantSource.system())) {
            Progress progress = notary.progress();
            SignedLedger.await(
                    () -> progress.stopped().isPresent() || wentRound(progress), "notarised");
            return progress.stopped().map(why -> new Caught(NOTARY, why, List.of()));
        }
    }

    private static boolean wentRound(Progress progress) {
        return progress.patrols() > 0 && progress.signed() == progress.head();
    }
}
