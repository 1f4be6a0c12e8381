package uk.carejourney.projections.timescales;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.projections.children.Seen;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which open clocks to list, and which page of them.
 *
 * @param state only in this state: pending, due soon or overdue
 * @param rule only of this rule
 * @param team only where this team is responsible
 * @param worker only where this worker is responsible
 * @param dueBefore only due before this day
 * @param seen only of those seen; of everyone if absent
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
        int page,
        int size) {

    public OpenClocksWanted {
        if (page < 1 || size < 1 || size > 1000) {
            throw new IllegalArgumentException("pages count from 1 and hold 1 to 1,000 clocks");
        }
    }

    /** The same, of those seen alone. */
    public OpenClocksWanted of(Optional<Seen> only) {
        return new OpenClocksWanted(state, rule, team, worker, dueBefore, only, page, size);
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
        this(state, rule, team, worker, dueBefore, Optional.empty(), page, size);
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
