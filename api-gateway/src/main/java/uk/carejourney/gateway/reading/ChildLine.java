package uk.carejourney.gateway.reading;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Happened;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One child in a list.
 *
 * @param child the pseudonym
 * @param localId the council's own number; absent if none was given or it has been erased
 * @param name the name the child goes by
 * @param dateOfBirth as precisely as it is known; absent if it was never recorded
 * @param unborn whether the birth is still expected
 * @param lookedAfter whether the council looks after the child as far as is recorded
 * @param entries how many entries their record has
 * @param lastRecordedAt when the last of them was recorded
 * @param firstPosition position of the first of them
 * @param readUnder the record this one is read under; absent if it is read under its own
 * @param others the records read under this one besides its own
 * @param withheld whether the record is restricted and not open to who asked: then nothing but the
 *     pseudonym is told
 */
public record ChildLine(
        UUID child,
        @Nullable String localId,
        @Nullable String name,
        @Nullable Happened dateOfBirth,
        boolean unborn,
        boolean lookedAfter,
        int entries,
        Instant lastRecordedAt,
        long firstPosition,
        @Nullable UUID readUnder,
        List<UUID> others,
        boolean withheld) {

    public ChildLine {
        others = List.copyOf(others);
    }

    /** What is told of a record that is not open: that it is there. */
    public static ChildLine withheld(UUID child, long firstPosition) {
        return new ChildLine(
                child,
                null,
                null,
                null,
                false,
                false,
                0,
                Instant.EPOCH,
                firstPosition,
                null,
                List.of(),
                true);
    }
}
