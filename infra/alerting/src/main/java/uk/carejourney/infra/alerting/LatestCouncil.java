package uk.carejourney.infra.alerting;

import java.util.Optional;

/** The council's record, read again only where it has grown. Used by one thread alone. */
final class LatestCouncil {

    private final Circles circles;
    private Optional<Council> read = Optional.empty();
    private long readAt = -1;

    LatestCouncil(Circles circles) {
        this.circles = circles;
    }

    /** As the ledger has it now; empty while alerting has not begun. */
    Optional<Council> now() {
        long recorded = circles.recordedByCouncil();
        if (recorded != readAt) {
            read = circles.readCouncil();
            readAt = recorded;
        }
        return read;
    }
}
