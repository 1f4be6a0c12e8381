package uk.carejourney.infra.ledger.notary;

import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.NoteSignature;
import uk.carejourney.proof.note.SignedNote;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The checkpoints in the folder: the newest as {@code checkpoint}, the newest that enough witnesses
 * have signed as {@code checkpoint.witnessed}, and each one ever signed under {@code checkpoints/},
 * so that any two can be compared.
 */
final class CheckpointFiles {

    static final String NEWEST = "checkpoint";
    static final String WITNESSED = "checkpoint.witnessed";
    private static final String BEGUN = "signing";

    private final ImmutableFolder folder;

    CheckpointFiles(ImmutableFolder folder) {
        this.folder = folder;
    }

    /** Where the checkpoint of a size is kept: at most a thousand files lie in one folder. */
    static String path(long size) {
        StringBuilder path = new StringBuilder("%03d".formatted(size % 1000));
        for (long rest = size / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return "checkpoints/" + path;
    }

    /** The largest tree that was ever about to be signed, whether it then was or not. */
    synchronized Optional<Checkpoint> begun() {
        return folder.read(BEGUN)
                .map(bytes -> Checkpoint.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    /**
     * Remembers durably what is about to be signed.
     *
     * @throws Contradiction if a larger tree or another of that size was begun before
     */
    synchronized void begin(Checkpoint next) {
        Optional<Checkpoint> before = begun();
        if (before.isPresent() && before.get().size() > next.size()) {
            throw Contradiction.shorter("this log", before.get().size(), next.size());
        }
        if (before.isPresent()
                && before.get().size() == next.size()
                && !before.get().equals(next)) {
            throw Contradiction.otherTree("this log", next.size());
        }
        folder.replace(BEGUN, next.text().getBytes(StandardCharsets.UTF_8));
        folder.sync();
    }

    /** Keeps a checkpoint that was just signed, as the newest. */
    synchronized void keep(Checkpoint checkpoint, SignedNote note) {
        folder.replace(path(checkpoint.size()), note.bytes());
        folder.replace(NEWEST, note.bytes());
        folder.sync();
    }

    synchronized Optional<SignedNote> newest() {
        return folder.read(NEWEST).map(SignedNote::parse);
    }

    synchronized Optional<SignedNote> witnessed() {
        return folder.read(WITNESSED).map(SignedNote::parse);
    }

    synchronized Optional<SignedNote> of(long size) {
        return folder.read(path(size)).map(SignedNote::parse);
    }

    /** Adds a witness's signatures, which it has just given, to a checkpoint kept. */
    synchronized SignedNote cosign(long size, List<NoteSignature> cosignatures) {
        SignedNote note = of(size).orElseThrow();
        for (NoteSignature line : cosignatures) {
            note = note.with(line);
        }
        folder.replace(path(size), note.bytes());
        if (newest().map(SignedNote::text).filter(note.text()::equals).isPresent()) {
            folder.replace(NEWEST, note.bytes());
        }
        folder.sync();
        return note;
    }

    /** Publishes a checkpoint that enough witnesses have signed, unless a larger one is there. */
    synchronized void witnessed(Checkpoint checkpoint, SignedNote note) {
        Optional<Checkpoint> before = witnessed().map(SignedNote::text).map(Checkpoint::parse);
        if (before.isEmpty() || before.get().size() <= checkpoint.size()) {
            folder.replace(WITNESSED, note.bytes());
            folder.sync();
        }
    }
}
