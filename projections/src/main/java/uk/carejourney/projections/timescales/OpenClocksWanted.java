package uk.carejourney.projections.timescales;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.projections.children.Seen;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which open clocks to list, and which page of them.
 *
 * @param state only in this state: pending, due soon or overdue
 * @param rule only of this rule
 * @param team only where this team is responsible
 * @param worker only where this worker is responsible
 * @param dueBefore only due before this day; what adds up is never due
 * @param seen only of those seen; of everyone if absent
 * @param after only those that come after this one in the list
 * @param page from 1
 * @param size clocks on a page, 1 to 1,000
 */
public record OpenClocksWanted(
        Optional<ClockState> state,
        Optional<String> rule,
        Optional<String> team,
        Optional<String> worker,
        Optional<LocalDate> dueBefore,
        Optional<Seen> seen,
        Optional<Place> after,
        int page,
        int size) {

    /**
     * A place in the list.
     *
     * @param listedBy the day the clock there is listed by; absent if it has none
     * @param subject whose clock it is
     * @param key which of theirs
     */
    public record Place(Optional<LocalDate> listedBy, UUID subject, String key) {}

    public OpenClocksWanted {
        if (page < 1 || size < 1 || size > 1000) {
            throw new IllegalArgumentException("pages count from 1 and hold 1 to 1,000 clocks");
        }
    }

    /** The same, of those seen alone. */
    public OpenClocksWanted of(Optional<Seen> only) {
        return new OpenClocksWanted(state, rule, team, worker, dueBefore, only, after, page, size);
    }

    /** The same, from a place in the list on; from its beginning if absent. */
    public OpenClocksWanted after(Optional<Place> place) {
        return new OpenClocksWanted(state, rule, team, worker, dueBefore, seen, place, page, size);
    }

    /** Of everyone. */
    public OpenClocksWanted(
            Optional<ClockState> state,
            Optional<String> rule,
            Optional<String> team,
            Optional<String> worker,
            Optional<LocalDate> dueBefore,
            int page,
            int size) {
        this(state, rule, team, worker, dueBefore, Optional.empty(), Optional.empty(), page, size);
    }

    /** Whichever worker is responsible. */
    public OpenClocksWanted(
            Optional<ClockState> state,
            Optional<String> rule,
            Optional<String> team,
            Optional<LocalDate> dueBefore,
            int page,
            int size) {
        this(state, rule, team, Optional.empty(), dueBefore, page, size);
    }
}
