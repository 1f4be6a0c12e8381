package uk.carejourney.sharing;

import uk.carejourney.council.GrantFact.GrantMade;
import uk.carejourney.council.GrantFact.GrantWithdrawn;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Every grant the council ever made.
 *
 * @param all in the order they were made
 */
public record Grants(List<Grant> all) {

    public Grants {
        all = List.copyOf(all);
    }

    /**
     * The grants some entries tell of.
     *
     * @param council the council's own entries, in their order
     */
    public static Grants among(List<Recorded> council) {
        Grants grants = new Grants(List.of());
        for (Recorded entry : council) {
            grants = grants.with(entry);
        }
        return grants;
    }

    /** With one entry more; the same if it tells of no grant, or had been told before. */
    public Grants with(Recorded entry) {
        if (entry.fact() instanceof GrantWithdrawn) {
            return new Grants(all.stream().map(grant -> grant.withdrawnBy(entry)).toList());
        }
        if (entry.fact() instanceof GrantMade made && one(entry.envelope().eventId()).isEmpty()) {
            List<Grant> more = new ArrayList<>(all);
            more.add(new Grant(entry, made, Optional.empty()));
            return new Grants(more);
        }
        return this;
    }

    /** The grant that an entry made. */
    public Optional<Grant> one(UUID id) {
        return all.stream().filter(grant -> grant.id().equals(id)).findFirst();
    }

    /** Those under which an entry may be passed on. */
    public List<Grant> covering(long position, Instant recordedAt) {
        return all.stream().filter(grant -> grant.covers(position, recordedAt)).toList();
    }

    /** Those of a partner by the name of its topic. */
    public List<Grant> of(String name) {
        return all.stream().filter(grant -> grant.made().name().equals(name)).toList();
    }

    /**
     * Whether the key of a partner's pseudonyms is due to be destroyed: all it was granted is over
     * on this day, and the last agreement says so.
     */
    public boolean keyIsOver(Subject partner, LocalDate day) {
        List<Grant> its = all.stream().filter(grant -> grant.partner().equals(partner)).toList();
        return !its.isEmpty()
                && its.stream().allMatch(grant -> grant.isOver(day))
                && its.getLast().made().endsWithKey();
    }
}
