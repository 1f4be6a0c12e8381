package uk.carejourney.projections.children;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Happened;
import uk.carejourney.restriction.Restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One child in a list: what is held to be true after every correction.
 *
 * @param subject the child's pseudonym
 * @param name the name the child goes by; absent if none is recorded
 * @param born the date of birth as precisely as known
 * @param expected the day the birth is expected, if that is all that is known
 * @param died the day of death
 * @param registeredOn the day the council opened the record; absent if no fact says so
 * @param lookedAfterSince the first day of the period of care still open; absent if none is
 * @param firstPosition position of the first entry about the child
 * @param lastPosition position of the last entry about the child
 * @param lastRecordedAt when that was recorded
 * @param entries how many entries there are, erased ones too
 * @param erased how many of them have been erased
 * @param areas how many entries each business area has, corrections too
 * @param readUnder the record this one is read under; absent if it is read under its own
 * @param others the records read under this one besides its own, in the order they were opened
 * @param allocated who works with the child
 * @param restriction who alone may open the record; absent if it is not restricted
 * @param withheld whether all but the pseudonym is kept from who asked: then nothing else here says
 *     anything but where the record began
 */
public record Child(
        UUID subject,
        @Nullable String name,
        @Nullable Happened born,
        @Nullable LocalDate expected,
        @Nullable LocalDate died,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate lookedAfterSince,
        long firstPosition,
        long lastPosition,
        Instant lastRecordedAt,
        int entries,
        int erased,
        SortedMap<String, Integer> areas,
        @Nullable UUID readUnder,
        List<UUID> others,
        Allocated allocated,
        @Nullable Restriction restriction,
        boolean withheld) {

    public Child {
        others = List.copyOf(others);
    }

    /** The same child, looked after since another day, or not at all. */
    public Child lookedAfter(@Nullable LocalDate since) {
        return new Child(
                subject,
                name,
                born,
                expected,
                died,
                registeredOn,
                since,
                firstPosition,
                lastPosition,
                lastRecordedAt,
                entries,
                erased,
                areas,
                readUnder,
                others,
                allocated,
                restriction,
                withheld);
    }

    /** Whether it is the record of a child since adopted, sealed. */
    public boolean isSealed() {
        return restriction != null && restriction.sealed();
    }

    /** What somebody is shown to whom the record is not open: that it is there. */
    public Child asWithheld() {
        return new Child(
                subject,
                null,
                null,
                null,
                null,
                null,
                null,
                firstPosition,
                firstPosition,
                Instant.EPOCH,
                0,
                0,
                new TreeMap<>(),
                readUnder,
                List.of(),
                Allocated.NOBODY,
                null,
                true);
    }

    /** Says nothing about who it is, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "child " + subject;
    }
}
