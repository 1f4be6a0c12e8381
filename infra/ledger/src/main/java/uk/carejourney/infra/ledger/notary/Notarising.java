package uk.carejourney.infra.ledger.notary;

import uk.carejourney.infra.ledger.notary.LeafRows.Head;
import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.proof.note.Checkpoint;

import java.sql.SQLException;
import java.util.Optional;

/** One node's turn at the notary's desk. */
final class Notarising {

    private final LeafRows rows;
    private final SignedTree tree;
    private final Signing signing;
    private final Patrol patrol;

    /**
     * Takes up the work where it was left, signing what was begun and perhaps not signed.
     *
     * @throws Contradiction if the ledger does not hold what was signed
     */
    Notarising(
            LeafRows rows,
            ImmutableFolder folder,
            CheckpointFiles checkpoints,
            Signing signing,
            Patrol patrol)
            throws SQLException {
        this.rows = rows;
        this.signing = signing;
        this.patrol = patrol;
        Optional<Checkpoint> begun = checkpoints.begun();
        if (begun.isEmpty()) {
            this.tree = SignedTree.empty(folder, rows);
        } else {
            refuseAnotherLog(begun.get().origin());
            this.tree = SignedTree.of(begun.get(), folder, rows);
            signing.resume(begun.get());
        }
    }

    private void refuseAnotherLog(String found) {
        if (!found.equals(signing.origin())) {
            throw new IllegalStateException(
                    "%s belongs to %s, not to %s: name another folder"
                            .formatted(NotarySettings.FOLDER, found, signing.origin()));
        }
    }

    /** Signs what has been recorded since the last round, if anything, and goes on patrol. */
    void round() throws SQLException {
        Head head = rows.head();
        refuseAnotherLog(head.origin());
        signing.seen(head.size());
        if (tree.growTo(head)) {
            signing.sign(tree.size(), tree.root());
        }
        patrol.next(new Checkpoint(signing.origin(), tree.size(), tree.root()));
    }
}
