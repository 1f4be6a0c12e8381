package uk.carejourney.fold;

import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Builds the records of several children in one ledger, saying only what matters. */
final class GivenChildren {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final List<Recorded> ledger = new ArrayList<>();
    private final Set<UUID> destroyed = new HashSet<>();

    static UUID child(int n) {
        return new UUID(7, n);
    }

    /** Records a fact next. */
    GivenChildren and(UUID child, String happened, Fact fact) {
        return at(ledger.size(), child, happened, fact);
    }

    /** Records a fact at a position; the positions between may stay empty. */
    GivenChildren at(long position, UUID child, String happened, Fact fact) {
        Envelope envelope =
                Envelope.of(
                        GivenFacts.event(position),
                        Subject.child(child),
                        Happened.parse(happened),
                        GivenFacts.WORKER);
        ledger.add(
                new Recorded(
                        position,
                        position,
                        START.plusSeconds(position),
                        new Entry(envelope, fact)));
        return this;
    }

    /** Both records say that they are of one child. */
    GivenChildren merged(UUID one, UUID other) {
        return and(one, "2026-03-02", mergedWith(other)).and(other, "2026-03-02", mergedWith(one));
    }

    /** Both records say that they are of two children. */
    GivenChildren separated(UUID one, UUID other) {
        return and(one, "2026-03-09", separatedFrom(other))
                .and(other, "2026-03-09", separatedFrom(one));
    }

    static Fact mergedWith(UUID other) {
        return new ChildRecordsMerged(Subject.child(other), "the same passport", "m-1");
    }

    static Fact separatedFrom(UUID other) {
        return new ChildRecordsSeparated(Subject.child(other), "cousins of one name", "m-1");
    }

    GivenChildren destroyed(UUID child) {
        destroyed.add(child);
        return this;
    }

    List<Recorded> recorded() {
        return List.copyOf(ledger);
    }

    long last() {
        return ledger.size() - 1L;
    }

    /** A child as known now. */
    OneChild now(UUID child) {
        return known(child, Long.MAX_VALUE);
    }

    /** A child as known when a position was the last one taken. */
    OneChild known(UUID child, long position) {
        return OneChild.of(child, one -> record(one, position));
    }

    Journey journey(UUID child) {
        return Journey.of(Recorded.among(now(child).entries()));
    }

    private List<AtPosition> record(UUID child, long position) {
        List<AtPosition> record = new ArrayList<>();
        for (Recorded one : ledger) {
            if (one.envelope().subject().id().equals(child) && one.position() <= position) {
                record.add(
                        destroyed.contains(child)
                                ? new Erased(
                                        one.position(), one.sequence(), one.recordedAt(), child)
                                : one);
            }
        }
        return record;
    }
}
