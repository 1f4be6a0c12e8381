package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.council.FigureFact.FigurePublished;
import uk.carejourney.council.GrantFact;
import uk.carejourney.fact.FactReading;
import uk.carejourney.fact.FactType;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.records.StepsGiven;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.restriction.RestrictionFact.GlassBroken;
import uk.carejourney.restriction.SealFact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the facts a client sends, or says everything that is wrong with them at once. */
@Component
final class FactsGiven {

    private static final int MOST = 500;

    /**
     * What a client sends.
     *
     * @param facts 1 to 500, in the order to be recorded
     */
    record Body(@Nullable List<@Nullable GivenFact> facts) {}

    /**
     * One fact, as sent.
     *
     * @param type the stored name
     * @param happened when it happened, such as {@code 2026-03-02} or {@code 2026-03}
     * @param fact its fields
     * @param group joins the facts of one event that concerns several children
     * @param causation the entry that led to this one
     */
    record GivenFact(
            @Nullable String type,
            @Nullable String happened,
            @Nullable Map<String, Object> fact,
            @Nullable UUID group,
            @Nullable UUID causation) {}

    private final EventIds ids;

    FactsGiven(EventIds ids) {
        this.ids = ids;
    }

    List<Entry> entries(Body body, Subject subject, Actor by) {
        List<Problem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        List<@Nullable GivenFact> facts = body.facts() == null ? List.of() : body.facts();
        if (facts.isEmpty() || facts.size() > MOST) {
            problems.add(new Problem("WRONG_COUNT", "facts", "send 1 to %d facts".formatted(MOST)));
        }
        UUID request = ids.next();
        for (int i = 0; i < facts.size() && i < MOST; i++) {
            String at = "entries[" + i + "]";
            Optional<Fact> fact = fact(facts.get(i), at, problems);
            Optional<Happened> happened = happened(facts.get(i), at, problems);
            if (fact.isPresent() && happened.isPresent()) {
                entries.add(entry(facts.get(i), fact.get(), happened.get(), subject, by, request));
            }
        }
        if (!problems.isEmpty()) {
            throw RefusedRequest.of(problems);
        }
        return entries;
    }

    /** One fact that could be read, and when it happened. */
    record Read(Fact fact, Happened happened) {}

    /**
     * Reads one fact.
     *
     * @throws RefusedRequest with everything that is wrong with it
     */
    static Read read(GivenFact given) {
        List<Problem> problems = new ArrayList<>();
        Optional<Fact> fact = fact(given, "entries[0]", problems);
        Optional<Happened> happened = happened(given, "entries[0]", problems);
        if (fact.isEmpty() || happened.isEmpty()) {
            throw RefusedRequest.of(problems);
        }
        return new Read(fact.get(), happened.get());
    }

    private Entry entry(
            @Nullable GivenFact given,
            Fact fact,
            Happened happened,
            Subject subject,
            Actor by,
            UUID request) {
        UUID group = given == null ? null : given.group();
        UUID causation = given == null ? null : given.causation();
        return new Entry(
                new Envelope(ids.next(), subject, happened, by, null, group, request, causation),
                fact);
    }

    private static Optional<Fact> fact(
            @Nullable GivenFact given, String at, List<Problem> problems) {
        String name = given == null ? null : given.type();
        Optional<FactType> type = name == null ? Optional.empty() : Facts.CATALOGUE.named(name);
        if (type.isEmpty()) {
            problems.add(
                    new Problem(
                            "UNKNOWN_FACT",
                            at + ".type",
                            "no fact is stored under this name: see /api/v1/catalogue"));
            return Optional.empty();
        }
        if (type.get().area().equals(StepsGiven.AREA)) {
            problems.add(
                    new Problem(
                            "RECORDED_BY_A_STEP",
                            at + ".type",
                            "the keeping of records is decided at /api/v1/records"));
            return Optional.empty();
        }
        if (FigurePublished.class.equals(type.get().record())) {
            problems.add(
                    new Problem(
                            "RECORDED_BY_A_STEP",
                            at + ".type",
                            "a figure is published as it was worked out, at /api/v1/measures"));
            return Optional.empty();
        }
        if (GrantFact.class.isAssignableFrom(type.get().record())) {
            problems.add(
                    new Problem(
                            "RECORDED_BY_A_STEP",
                            at + ".type",
                            "what is passed on to partners is granted at /api/v1/grants"));
            return Optional.empty();
        }
        if (GlassBroken.class.equals(type.get().record())) {
            problems.add(
                    new Problem(
                            "RECORDED_BY_A_STEP",
                            at + ".type",
                            "the glass is broken at /api/v1/children/{child}/glass"));
            return Optional.empty();
        }
        if (SealFact.class.isAssignableFrom(type.get().record())) {
            problems.add(
                    new Problem(
                            "RECORDED_BY_A_STEP",
                            at + ".type",
                            "records are sealed and opened at /api/v1/sealed-records/{child}"));
            return Optional.empty();
        }
        Map<String, Object> tree = given == null || given.fact() == null ? Map.of() : given.fact();
        return switch (type.get().read(tree)) {
            case FactReading.Understood(var fact) -> Optional.of(fact);
            case FactReading.NotUnderstood(var found) -> {
                found.forEach(one ->
                        problems.add(
                                new Problem(one.code(), at + "." + one.field(), one.sentence())));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Happened> happened(
            @Nullable GivenFact given, String at, List<Problem> problems) {
        String text = given == null ? null : given.happened();
        try {
            if (text != null) {
                return Optional.of(Happened.parse(text));
            }
            problems.add(
                    new Problem("MISSING", at + ".happened", "say when it happened, as known"));
        } catch (IllegalArgumentException notADate) {
            problems.add(
                    new Problem(
                            "NOT_A_DATE",
                            at + ".happened",
                            "write 2026-03-02, 2026-03, 2026, 2026-03-02T10:15:00Z or"
                                    + " 2026-03-02/2026-03-09"));
        }
        return Optional.empty();
    }
}
