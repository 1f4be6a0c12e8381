package uk.carejourney.disposal;

import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far one record has come towards its end, from the council's own record.
 *
 * @param record the record
 * @param steps everything recorded about its keeping, in the order recorded
 * @param holds the holds that stand
 * @param requests the requests for erasure not decided yet
 * @param granted the decision that last granted one
 * @param proposal the proposal to destroy it that stands
 * @param approval its approval by a second person: from here on it will be destroyed
 * @param destroyed that it was destroyed
 * @param removals proposals to remove single entries, by position
 */
public record Disposal(
        Subject record,
        List<Recorded> steps,
        List<Recorded> holds,
        List<Recorded> requests,
        Optional<Recorded> granted,
        Optional<Recorded> proposal,
        Optional<Recorded> approval,
        Optional<Recorded> destroyed,
        Map<Long, Removal> removals) {

    public Disposal {
        steps = List.copyOf(steps);
        holds = List.copyOf(holds);
        requests = List.copyOf(requests);
        removals = Map.copyOf(removals);
    }

    /** How one record stands. */
    public static Disposal of(Subject record, Iterable<Recorded> council) {
        return Steps.in(council).getOrDefault(record, new Steps(record)).told();
    }

    /** Every record anything was ever recorded about, in the order it first was. */
    public static Collection<Disposal> all(Iterable<Recorded> council) {
        Map<Subject, Disposal> all = new LinkedHashMap<>();
        Steps.in(council).forEach((record, steps) -> all.put(record, steps.told()));
        return List.copyOf(all.values());
    }

    /** Whether a second person has approved what has not been carried out yet. */
    public boolean isDue() {
        return approval.isPresent() && destroyed.isEmpty();
    }

    /** Whether nothing waits for anyone. */
    public boolean isSettled() {
        return holds.isEmpty()
                && requests.isEmpty()
                && proposal.isEmpty()
                && removals.values().stream().noneMatch(Removal::isOpen);
    }

    static boolean isStep(List<Recorded> among, UUID event) {
        return among.stream().anyMatch(one -> one.envelope().eventId().equals(event));
    }
}
