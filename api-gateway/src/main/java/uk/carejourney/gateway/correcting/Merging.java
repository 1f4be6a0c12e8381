package uk.carejourney.gateway.correcting;

import org.springframework.stereotype.Component;

import uk.carejourney.fact.Problem;
import uk.carejourney.fold.Merges;
import uk.carejourney.fold.OneChild;
import uk.carejourney.gateway.access.Colleagues;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.restriction.Restriction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Merges two records found to be of one child, and separates them again: each of the two says so
 * itself, one job each.
 *
 * <p>A crash in between leaves two records read by themselves, never one that nobody can find.
 * Asking again, in the same words or others, by whomever, does what is still to be done.
 */
@Component
public final class Merging {

    private static final String ALREADY_MERGED = "ALREADY_MERGED";
    private static final String NOT_MERGED = "NOT_MERGED";

    private final Colleagues colleagues;
    private final Recorder recorder;
    private final ChildReading reading;
    private final EventIds ids;
    private final Clock clock;

    Merging(
            Recorder recorder,
            ChildReading reading,
            EventIds ids,
            Clock clock,
            Colleagues colleagues) {
        this.colleagues = colleagues;
        this.recorder = recorder;
        this.reading = reading;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Says in both records that they are of one child.
     *
     * @param key the idempotency key
     * @return where it stands in each that had not said so before
     * @throws RefusedRequest if they are read as one already, or it could never be true
     * @throws uk.carejourney.gateway.problem.NotHere if one of them is not known
     */
    public List<Stands> merge(
            Person acting, UUID child, UUID other, String reason, String authorisedBy, String key) {
        OneChild one = reading.oneChild(child);
        // Before the first of the two says anything: it would name a sealed record for good.
        if (Stream.of(one, reading.oneChild(other)).anyMatch(Merging::isSealed)) {
            throw refused("SEALED", "fact.other", "a sealed record is of no other child any more");
        }
        boolean throughAnother =
                one.records().contains(other)
                        && !child.equals(other)
                        && !Merges.in(one.own().entries()).merged().containsKey(other);
        if (throughAnother) {
            throw refused(
                    ALREADY_MERGED, "fact.other", "they are read as one through a third record");
        }
        return inBoth(
                acting,
                child,
                other,
                key,
                ALREADY_MERGED,
                authorisedBy,
                named -> new ChildRecordsMerged(named, reason, authorisedBy));
    }

    /**
     * Says in both records, once merged with each other, that they are of two children.
     *
     * @param key the idempotency key
     * @return where it stands in each that had not said so before
     * @throws RefusedRequest if they were not merged with each other
     * @throws uk.carejourney.gateway.problem.NotHere if one of them is not known
     */
    public List<Stands> separate(
            Person acting, UUID child, UUID other, String reason, String authorisedBy, String key) {
        reading.oneChild(child);
        return inBoth(
                acting,
                child,
                other,
                key,
                NOT_MERGED,
                authorisedBy,
                named -> new ChildRecordsSeparated(named, reason, authorisedBy));
    }

    private static boolean isSealed(OneChild child) {
        return Restriction.in(Recorded.among(child.entries()))
                .filter(Restriction::sealed)
                .isPresent();
    }

    private List<Stands> inBoth(
            Person acting,
            UUID child,
            UUID other,
            String key,
            String saidBefore,
            String authorisedBy,
            Function<Subject, Fact> fact) {
        Authorisers.checkMerge(authorisedBy, colleagues);
        Subject one = Subject.child(child);
        Subject another = Subject.child(other);
        UUID group = named(one + " " + another + " " + key);
        List<Stands> said = new ArrayList<>();
        say(acting, one, fact.apply(another), group, key, saidBefore).ifPresent(said::add);
        if (!one.equals(another)) {
            say(acting, another, fact.apply(one), group, key, saidBefore).ifPresent(said::add);
        }
        if (said.isEmpty()) {
            throw refused(
                    saidBefore,
                    "fact.other",
                    saidBefore.equals(NOT_MERGED)
                            ? "these two were not merged with each other; separate two that were"
                            : "both records say so already");
        }
        return List.copyOf(said);
    }

    /** Empty if this record has said so before, under whatever key. */
    private Optional<Stands> say(
            Person acting, Subject subject, Fact fact, UUID group, String key, String saidBefore) {
        Happened today = Happened.on(LocalDate.now(clock.withZone(Happened.LONDON)));
        Envelope envelope =
                new Envelope(ids.next(), subject, today, acting.actor(), null, group, group, null);
        Outcome outcome = recorder.record(RecordFacts.said(key, new Entry(envelope, fact)));
        if (outcome instanceof Outcome.Refused(var problems)
                && problems.stream().allMatch(one -> one.code().equals(saidBefore))) {
            return Optional.empty();
        }
        Stands stands = Stands.of(outcome);
        if (!reading.shows(subject.id(), stands.position())) {
            throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
        }
        return Optional.of(stands);
    }

    /** The same however often it is asked for, so that both parts join whoever finishes them. */
    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(
                ("journey-ledger merge " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static RefusedRequest refused(String code, String field, String sentence) {
        return RefusedRequest.of(List.of(new Problem(code, "entries[0]." + field, sentence)));
    }
}
