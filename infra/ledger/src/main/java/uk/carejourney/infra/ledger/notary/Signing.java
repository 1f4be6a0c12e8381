package uk.carejourney.infra.ledger.notary;

import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Signs one checkpoint after another with every key.
 *
 * @param origin the log's name
 * @param signers the log's keys
 * @param clock what signatures say the time is
 * @param checkpoints where they are kept
 * @param progress told how far signing has come
 * @param signed told of every checkpoint that is kept
 */
record Signing(
        String origin,
        List<NoteSigner> signers,
        InstantSource clock,
        CheckpointFiles checkpoints,
        Progress progress,
        BiConsumer<Checkpoint, SignedNote> signed) {

    /**
     * Signs a tree that is larger than any before.
     *
     * @throws Contradiction if it is not
     */
    void sign(long size, byte[] root) {
        Checkpoint next = new Checkpoint(origin, size, root);
        checkpoints.begin(next);
        sign(next);
    }

    /** Signs what was begun, unless it was signed before. */
    void resume(Checkpoint begun) {
        Optional<SignedNote> kept = checkpoints.of(begun.size());
        if (kept.isPresent()) {
            keep(begun, kept.get());
        } else {
            sign(begun);
        }
    }

    /** Whether the head has moved is known before anything is read back. */
    void seen(long head) {
        progress.head(head, now());
    }

    private void sign(Checkpoint checkpoint) {
        SignedNote note = new SignedNote(checkpoint.text(), List.of());
        for (NoteSigner signer : signers) {
            note = note.with(signer.sign(checkpoint.text(), now().getEpochSecond()));
        }
        // A signature that went wrong must not go out: it would look like forgery for ever.
        new TrustedKeys(signers.stream().map(NoteSigner::key).toList()).verify(note);
        keep(checkpoint, note);
    }

    private void keep(Checkpoint checkpoint, SignedNote note) {
        checkpoints.keep(checkpoint, note);
        progress.signed(checkpoint.size(), now());
        signed.accept(checkpoint, note);
    }

    private Instant now() {
        return clock.instant();
    }
}
