package uk.carejourney.infra.ledger.append;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands where it is set, until it is let go. Only a ledger that says of itself that
 * it is a demonstration records by it; the database refuses it for any other.
 */
public final class DemonstrationClock implements RecordingClock {

    private final AtomicReference<@Nullable Instant> set = new AtomicReference<>();

    /** Entries are recorded at this instant, or just after one another if there are several. */
    public void set(Instant instant) {
        set.set(instant);
    }

    /** From now on entries are recorded at the database's time again. */
    public void letGo() {
        set.set(null);
    }

    @Override
    public Instant now(Instant database) {
        Instant instant = set.get();
        return instant == null ? database : instant;
    }
}
