package uk.carejourney.infra.ledger.notary;

import org.jspecify.annotations.Nullable;

import uk.carejourney.infra.ledger.notary.Audit.Finding;
import uk.carejourney.proof.LogFiles;
import uk.carejourney.proof.note.Checkpoint;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads signed entries again for ever, some at each round, so that one changed long after it was
 * signed is found without anybody asking: a million entries take about a quarter of an hour.
 */
final class Patrol {

    private static final int TILES_A_ROUND = 4;

    private final Connection connection;
    private final LogFiles tiles;
    private final Progress progress;
    private @Nullable Audit audit;

    Patrol(Connection connection, LogFiles tiles, Progress progress) {
        this.connection = connection;
        this.tiles = tiles;
        this.progress = progress;
    }

    /**
     * Goes on, or begins again.
     *
     * @param signed what to compare with when it begins again
     * @throws Contradiction if a signed entry is not what it was
     */
    void next(Checkpoint signed) throws SQLException {
        Audit under = audit == null ? new Audit(connection, signed, tiles) : audit;
        audit = under;
        for (int i = 0; i < TILES_A_ROUND && !under.isDone(); i++) {
            under.step();
            if (!under.findings().isEmpty()) {
                Finding first = under.findings().getFirst();
                throw Contradiction.changed(first.from(), first.how());
            }
        }
        if (under.isDone()) {
            progress.patrolled();
            audit = null;
        }
    }
}
