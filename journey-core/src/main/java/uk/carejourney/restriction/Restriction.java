package uk.carejourney.restriction;

import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;
import uk.carejourney.restriction.RestrictionFact.GlassBroken;
import uk.carejourney.restriction.RestrictionFact.RecordRestricted;
import uk.carejourney.restriction.RestrictionFact.RestrictionLifted;
import uk.carejourney.restriction.RestrictionFact.RestrictionReviewed;
import uk.carejourney.restriction.SealFact.AdoptionVaultOpened;
import uk.carejourney.restriction.SealFact.RecordSealed;
import uk.carejourney.restriction.SealFact.RecordUnsealed;
import uk.carejourney.restriction.SealFact.SealedRecordOpened;

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
 * A restriction in force: who may open a record nobody else may. The record of a child since
 * adopted is sealed: open to nobody but whoever opened the seal, whatever restricted it before.
 *
 * <p>What decides is the order of recording, never the day a fact gives, and no correction changes
 * it: what was closed at a position was closed there for ever.
 *
 * @param category what it is restricted for
 * @param owners who answers for it; more than one only where records read as one are each
 *     restricted
 * @param people who may open it, the owners among them
 * @param broken until when it is open to whom who broke the glass, or opened the seal
 * @param sealed whether it is sealed
 */
public record Restriction(
        Code category,
        Set<String> owners,
        Set<String> people,
        Map<String, Instant> broken,
        boolean sealed) {

    /** What a record is closed for that was not restricted before it was sealed. */
    private static final Code SEALED = new Code("sealed");

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
        if (entry.fact() instanceof SealFact seal) {
            return after(before, seal, entry.envelope().recordedBy().id());
        }
        if (before.filter(Restriction::sealed).isPresent()) {
            return before;
        }
        return switch (entry.fact()) {
            case RecordRestricted made ->
                    Optional.of(
                            new Restriction(
                                    made.category(),
                                    Set.of(made.owner()),
                                    with(made.owner(), made.others()),
                                    before.map(Restriction::broken).orElse(Map.of()),
                                    false));
            case RestrictionReviewed reviewed -> before.flatMap(one -> one.reviewed(reviewed));
            case RestrictionLifted _ -> Optional.empty();
            case GlassBroken glass ->
                    before.map(
                            one -> one.broken(entry.envelope().recordedBy().id(), glass.until()));
            default -> before;
        };
    }

    private static Optional<Restriction> after(
            Optional<Restriction> before, SealFact seal, String by) {
        return switch (seal) {
            case RecordSealed _ ->
                    Optional.of(
                            before.orElse(
                                            new Restriction(
                                                    SEALED, Set.of(), Set.of(), Map.of(), true))
                                    .sealed(true));
            case RecordUnsealed _ ->
                    before.map(one -> one.sealed ? one.sealed(false) : one)
                            .filter(one -> !one.category.equals(SEALED));
            case SealedRecordOpened opened ->
                    before.map(one -> one.sealed ? one.broken(by, opened.until()) : one);
            case AdoptionVaultOpened _ -> before;
        };
    }

    /** Whoever it stood open to, it is closed to from here on. */
    private Restriction sealed(boolean now) {
        return new Restriction(category, owners, people, Map.of(), now);
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
                new Restriction(
                        category, Set.of(owner), with(owner, reviewed.others()), broken, sealed));
    }

    private Restriction broken(String by, Instant until) {
        Map<String, Instant> all = new HashMap<>(broken);
        all.merge(by, until, (one, other) -> one.isAfter(other) ? one : other);
        return new Restriction(category, owners, people, all, sealed);
    }

    private static Set<String> with(String owner, List<String> others) {
        Set<String> all = new HashSet<>(others);
        all.add(owner);
        return all;
    }

    /** Both at once, of records read as one: open to whom both are open to. */
    private Restriction and(Restriction other) {
        if (sealed != other.sealed) {
            return sealed ? this : other;
        }
        Set<String> answering = new HashSet<>(owners);
        answering.addAll(other.owners);
        Set<String> both = new HashSet<>(people);
        both.retainAll(other.people);
        Map<String, Instant> all = new HashMap<>(broken);
        if (sealed) {
            all.keySet().retainAll(other.broken.keySet());
            all.replaceAll((by, until) -> earlier(until, other.broken.getOrDefault(by, until)));
        } else {
            other.broken.forEach(
                    (by, until) -> all.merge(by, until, (a, b) -> a.isAfter(b) ? a : b));
        }
        return new Restriction(category, answering, both, all, sealed);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Whether it is open to someone at a moment, by the restriction itself, by broken glass or by
     * an opened seal.
     */
    public boolean opensTo(String person, Instant moment) {
        Instant until = broken.get(person);
        return (!sealed && people.contains(person)) || (until != null && moment.isBefore(until));
    }
}
