package uk.carejourney.restriction;

import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;
import uk.carejourney.restriction.RestrictionFact.GlassBroken;
import uk.carejourney.restriction.RestrictionFact.RecordRestricted;
import uk.carejourney.restriction.RestrictionFact.RestrictionLifted;
import uk.carejourney.restriction.RestrictionFact.RestrictionReviewed;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A restriction in force: who may open a record nobody else may.
 *
 * <p>What decides is the order of recording, never the day a fact gives, and no correction changes
 * it: what was closed at a position was closed there for ever.
 *
 * @param category what it is restricted for
 * @param owners who answers for it; more than one only where records read as one are each
 *     restricted
 * @param people who may open it, the owners among them
 * @param broken until when it is open to whom who broke the glass
 */
public record Restriction(
        Code category, Set<String> owners, Set<String> people, Map<String, Instant> broken) {

    /** What a review decides that ends it. */
    private static final String LIFTED = "lifted";

    /** What a review decides that changes who may open it. */
    private static final String CHANGED = "changed";

    public Restriction {
        owners = Set.copyOf(owners);
        people = Set.copyOf(people);
        broken = Map.copyOf(broken);
    }

    /**
     * The restriction in force after some entries.
     *
     * @param entries of one record or of all that are read as one, in the order of positions
     * @return empty if the record is open to all who would see it
     */
    public static Optional<Restriction> in(Iterable<Recorded> entries) {
        Map<UUID, Restriction> inForce = new LinkedHashMap<>();
        for (Recorded entry : entries) {
            Optional<Restriction> before = Optional.ofNullable(inForce.get(entry.stream()));
            after(before, entry.entry())
                    .ifPresentOrElse(
                            now -> inForce.put(entry.stream(), now),
                            () -> inForce.remove(entry.stream()));
        }
        return inForce.values().stream().reduce(Restriction::and);
    }

    /** The restriction in force once an entry of the same record is recorded too. */
    public static Optional<Restriction> after(Optional<Restriction> before, Entry entry) {
        return switch (entry.fact()) {
            case RecordRestricted made ->
                    Optional.of(
                            new Restriction(
                                    made.category(),
                                    Set.of(made.owner()),
                                    with(made.owner(), made.others()),
                                    before.map(Restriction::broken).orElse(Map.of())));
            case RestrictionReviewed reviewed -> before.flatMap(one -> one.reviewed(reviewed));
            case RestrictionLifted _ -> Optional.empty();
            case GlassBroken glass ->
                    before.map(
                            one -> one.broken(entry.envelope().recordedBy().id(), glass.until()));
            default -> before;
        };
    }

    private Optional<Restriction> reviewed(RestrictionReviewed reviewed) {
        if (reviewed.outcome().is(LIFTED)) {
            return Optional.empty();
        }
        if (!reviewed.outcome().is(CHANGED)) {
            return Optional.of(this);
        }
        String owner = reviewed.owner() == null ? owners.iterator().next() : reviewed.owner();
        return Optional.of(
                new Restriction(category, Set.of(owner), with(owner, reviewed.others()), broken));
    }

    private Restriction broken(String by, Instant until) {
        Map<String, Instant> all = new HashMap<>(broken);
        all.merge(by, until, (one, other) -> one.isAfter(other) ? one : other);
        return new Restriction(category, owners, people, all);
    }

    private static Set<String> with(String owner, List<String> others) {
        Set<String> all = new HashSet<>(others);
        all.add(owner);
        return all;
    }

    /** Both at once, of records read as one: open to whom both are open to. */
    private Restriction and(Restriction other) {
        Set<String> answering = new HashSet<>(owners);
        answering.addAll(other.owners);
        Set<String> both = new HashSet<>(people);
        both.retainAll(other.people);
        Map<String, Instant> all = new HashMap<>(broken);
        other.broken.forEach((by, until) -> all.merge(by, until, (a, b) -> a.isAfter(b) ? a : b));
        return new Restriction(category, answering, both, all);
    }

    /** Whether it is open to someone at a moment, by the restriction itself or by broken glass. */
    public boolean opensTo(String person, Instant moment) {
        Instant until = broken.get(person);
        return people.contains(person) || (until != null && moment.isBefore(until));
    }
}
