package uk.carejourney.sharing;

import uk.carejourney.council.GrantFact.GrantMade;
import uk.carejourney.council.GrantFact.GrantWithdrawn;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One grant and what has become of it.
 *
 * @param recorded the entry that made it
 * @param made what it says
 * @param withdrawn the entry that withdrew it, if one did
 */
public record Grant(Recorded recorded, GrantMade made, Optional<Recorded> withdrawn) {

    /** How a grant stands on a day. */
    public enum State {
        /** Its first day has not come. */
        TO_COME,
        IN_FORCE,
        /** Its last day has passed. */
        ENDED,
        WITHDRAWN
    }

    /** Names it for ever. */
    public UUID id() {
        return recorded.envelope().eventId();
    }

    public Subject partner() {
        return made.partner();
    }

    /**
     * Whether an entry may be passed on under it: one recorded after it was made and before it was
     * withdrawn, from its first day to its last. Whoever asks again gets the same answer.
     */
    public boolean covers(long position, Instant recordedAt) {
        return position > recorded.position()
                && withdrawn.map(Recorded::position).orElse(Long.MAX_VALUE) > position
                && state(day(recordedAt), false) == State.IN_FORCE;
    }

    /** How it stands on a day, as far as is known. */
    public State stateOn(LocalDate day) {
        return state(day, withdrawn.isPresent());
    }

    private State state(LocalDate day, boolean isWithdrawn) {
        LocalDate last = made.to();
        if (isWithdrawn) {
            return State.WITHDRAWN;
        }
        if (last != null && day.isAfter(last)) {
            return State.ENDED;
        }
        return day.isBefore(made.from()) ? State.TO_COME : State.IN_FORCE;
    }

    /** Whether nothing will be passed on under it any more. */
    public boolean isOver(LocalDate day) {
        State state = stateOn(day);
        return state == State.ENDED || state == State.WITHDRAWN;
    }

    /** The fields of one kind of fact that it adds, by their names. */
    public Set<String> fieldsOf(String type) {
        String start = type + "/";
        return made.fields().stream()
                .filter(field -> field.startsWith(start))
                .map(field -> field.substring(start.length()))
                .collect(Collectors.toSet());
    }

    Grant withdrawnBy(Recorded entry) {
        return withdrawn.isEmpty()
                        && entry.fact() instanceof GrantWithdrawn(var grant, _)
                        && grant.equals(id())
                ? new Grant(recorded, made, Optional.of(entry))
                : this;
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Happened.LONDON).toLocalDate();
    }
}
