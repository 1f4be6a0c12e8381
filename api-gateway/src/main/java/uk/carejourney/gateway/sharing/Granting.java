package uk.carejourney.gateway.sharing;

import org.jspecify.annotations.Nullable;

import uk.carejourney.council.GrantFact;
import uk.carejourney.council.GrantFact.GrantMade;
import uk.carejourney.council.GrantFact.GrantWithdrawn;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.recording.GrantRules;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.sharing.Grant;
import uk.carejourney.sharing.Grants;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes and withdraws grants, which are facts of the council's own. */
public final class Granting {

    /** What is to be granted, as {@link GrantMade} has it. */
    public record Wanted(
            String partner,
            List<String> topics,
            List<String> fields,
            String purpose,
            String agreement,
            LocalDate from,
            @Nullable LocalDate to,
            boolean endsWithKey) {}

    /**
     * Where a grant stands.
     *
     * @param position its place in the ledger
     * @param already whether it stood there before it was asked for
     */
    public record Stands(long position, boolean already) {}

    private final Recorder recorder;
    private final EventIds ids;
    private final Supplier<List<Recorded>> entries;
    private final Subject council;
    private final Function<String, Subject> partners;
    private final Set<String> topics;
    private final InstantSource clock;

    /**
     * @param entries the council's own, in their order
     * @param partners gives the partner of a name, registering one never named before
     * @param topics those whose facts can be granted, by what they hold
     * @param clock the time of recording
     */
    public Granting(
            Recorder recorder,
            EventIds ids,
            Supplier<List<Recorded>> entries,
            Subject council,
            Function<String, Subject> partners,
            Set<String> topics,
            InstantSource clock) {
        this.recorder = recorder;
        this.ids = ids;
        this.entries = entries;
        this.council = council;
        this.partners = partners;
        this.topics = Set.copyOf(topics);
        this.clock = clock;
    }

    /** Every grant ever made. */
    public Grants all() {
        return Grants.among(entries.get());
    }

    /** Every grant known when a position was the last one taken. */
    public Grants asKnown(long position) {
        return Grants.among(
                entries.get().stream().filter(entry -> entry.position() <= position).toList());
    }

    /** The day it is. */
    public LocalDate today() {
        return clock.instant().atZone(Happened.LONDON).toLocalDate();
    }

    /** The topics whose facts can be granted, by what they hold. */
    public Set<String> topics() {
        return topics;
    }

    /**
     * Makes a grant; the same again changes nothing until it is withdrawn.
     *
     * @throws RefusedRequest with everything that speaks against it
     */
    public Stands make(Wanted wanted, Actor by) {
        refuseUnknownTopics(wanted.topics());
        // A partner registered stays: so first whether there can be one of this name.
        if (!GrantRules.isName(wanted.partner())) {
            throw RefusedRequest.of(List.of(GrantRules.noName("partner")));
        }
        GrantMade made =
                new GrantMade(
                        partners.apply(wanted.partner()),
                        wanted.partner(),
                        wanted.topics(),
                        wanted.fields(),
                        wanted.purpose().strip(),
                        wanted.agreement().strip(),
                        wanted.from(),
                        wanted.to(),
                        wanted.endsWithKey());
        long before =
                all().of(wanted.partner()).stream()
                        .filter(grant -> grant.withdrawn().isPresent())
                        .count();
        return record(made, "grant-made/" + Sha256.hex(made + "\n" + before), by);
    }

    private void refuseUnknownTopics(List<String> wanted) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!topics.contains(wanted.get(i))) {
                problems.add(
                        new Problem(
                                "UNKNOWN_TOPIC",
                                "topics[" + i + "]",
                                "name a topic by what it holds, as /api/v1/publication does"));
            }
        }
        if (!problems.isEmpty()) {
            throw RefusedRequest.of(problems);
        }
    }

    /**
     * Withdraws a grant; doing so again changes nothing.
     *
     * @throws NotHere if nothing was granted so
     * @throws RefusedRequest with everything that speaks against it
     */
    public Stands withdraw(UUID grant, String reason, Actor by) {
        Grant known = all().one(grant).orElseThrow(NotHere::grant);
        if (known.withdrawn().isPresent()) {
            return new Stands(known.withdrawn().get().position(), true);
        }
        return record(new GrantWithdrawn(grant, reason.strip()), "grant-withdrawn/" + grant, by);
    }

    private Stands record(GrantFact fact, String key, Actor by) {
        Entry entry =
                new Entry(
                        Envelope.of(ids.next(), council, new Happened.At(clock.instant()), by),
                        fact);
        RecordFacts command = RecordFacts.said(key, entry);
        return switch (recorder.record(command)) {
            case Outcome.Appended(var first, var _, var _) -> new Stands(first, false);
            case Outcome.Duplicate(var first, var _) -> new Stands(first, true);
            // Another event identifier makes it another content; the question is the same.
            case Outcome.KeyReused(var first) -> new Stands(first, true);
            case Outcome.Conflict() -> throw RefusedRequest.of(Refusal.CONFLICT);
            case Outcome.Refused(var problems) -> throw RefusedRequest.of(problems);
        };
    }
}
