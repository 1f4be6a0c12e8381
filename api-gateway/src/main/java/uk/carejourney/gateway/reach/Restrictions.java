package uk.carejourney.gateway.reach;

import org.springframework.stereotype.Component;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.children.Child;
import uk.carejourney.restriction.Restriction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells whose records are restricted, for whoever hands on what they hold. */
@Component
public final class Restrictions {

    /** For how long all of them are remembered: those who follow the ledger ask at every entry. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    /** What was recorded so lately that the read model may not have it yet. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private record All(Instant at, List<Child> children, Set<UUID> records, Set<UUID> sealed) {}

    private final ReachedChildren children;
    private final Clock clock;
    private volatile All all = new All(Instant.MIN, List.of(), Set.of(), Set.of());

    Restrictions(ReachedChildren children, Clock clock) {
        this.children = children;
        this.clock = clock;
    }

    /** The restriction of somebody's record; empty if there is none, and for all but children. */
    public Optional<Restriction> of(Subject subject) {
        return subject.kind() == SubjectKind.CHILD
                ? children.restriction(subject.id())
                : Optional.empty();
    }

    /** The restricted records there are, as of a second ago at most. */
    public Set<UUID> now() {
        return all().records();
    }

    /**
     * Whether a record is sealed by all the ledger holds now: then nothing may lead to it. Just
     * after the seal ended it may be answered for a second more.
     */
    public boolean isSealed(Subject subject) {
        return sealedLately(subject) || of(subject).filter(Restriction::sealed).isPresent();
    }

    /** The same as of a second ago at most, for lists, which follow the ledger in their time. */
    public boolean sealedLately(Subject subject) {
        return subject.kind() == SubjectKind.CHILD && all().sealed().contains(subject.id());
    }

    /** Whether something was recorded so lately that only the ledger knows what it belongs to. */
    public boolean isRecent(Instant recordedAt) {
        return recordedAt.isAfter(clock.instant().minus(LATELY));
    }

    /** The children whose restriction somebody answers for. */
    public List<Child> ownedBy(Person person) {
        return all().children().stream()
                .filter(child -> child.readUnder() == null && !child.isSealed())
                .filter(child -> {
                    Restriction restriction = child.restriction();
                    return restriction != null && restriction.owners().contains(person.id());
                })
                .toList();
    }

    private All all() {
        Instant now = clock.instant();
        All known = all;
        if (known.at().equals(Instant.MIN)
                || Duration.between(known.at(), now).abs().compareTo(REMEMBERED) > 0) {
            List<Child> read = children.restricted();
            known =
                    new All(
                            now,
                            read,
                            read.stream().map(Child::subject).collect(Collectors.toSet()),
                            read.stream()
                                    .filter(Child::isSealed)
                                    .map(Child::subject)
                                    .collect(Collectors.toSet()));
            all = known;
        }
        return known;
    }
}
