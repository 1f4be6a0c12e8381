package uk.carejourney.infra.ledger.notary;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.ledger.OutsideMemory;
import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.NotProven;
import uk.carejourney.proof.TileEdge;
import uk.carejourney.proof.note.Checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the notary's folder remembers: the largest tree that was ever about to be signed.
 *
 * @param folder the notary's
 */
public record RememberedCheckpoint(Path folder) implements OutsideMemory {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedCheckpoint.class);

    @Override
    public String name() {
        return "the checkpoint in " + folder;
    }

    @Override
    public Optional<Remembered> ask() throws IOException {
        try {
            ImmutableFolder files = new ImmutableFolder(folder);
            return new CheckpointFiles(files).begun().map(begun -> remembered(begun, files));
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable);
        }
    }

    // The tiles spare reading the whole ledger; where they are damaged it is read instead.
    private static Remembered remembered(Checkpoint begun, ImmutableFolder files) {
        try {
            MerkleFrontier tree = TileEdge.read(begun.size(), files).frontier();
            if (Arrays.equals(tree.root(), begun.root())) {
                return new Grown(tree);
            }
        } catch (NotProven damaged) {
            LOG.warn("The tiles in the notary's folder are damaged: {}", damaged.getMessage());
        }
        return new Tree(begun.size(), begun.root());
    }
}
