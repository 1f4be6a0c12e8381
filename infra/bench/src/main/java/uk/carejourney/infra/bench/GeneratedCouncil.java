package uk.carejourney.infra.bench;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactReading;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.rulebook.Example;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Invented children of one council, each with the same number of facts over ten years.
 *
 * <p>Every child is referred, assessed, protected by a plan, comes to be looked after and stays so:
 * placements that change, visits, reviews, health, school, workers, and the years after eighteen
 * for the older ones. What is left of the number is made up of episodes, each one of the worked
 * examples of the rules moved to another day, so that every area has its share and hardly a rule
 * has nothing to judge.
 */
final class GeneratedCouncil {

    /** Facts each child has. */
    static final int EACH = 200;

    /** The first day of the ten years. */
    static final LocalDate FIRST = LocalDate.of(2016, 1, 4);

    /** The days of the ten years. */
    static final int DAYS = 3652;

    /** The morning after the last of the ten years. */
    static final Instant NOW = Calendar.startOf(FIRST.plusDays(DAYS));

    private static final Actor WORKER = Actor.person("w-17", Role.PRACTITIONER);
    private static final List<String> PLACEMENT_TYPES = List.of("U6", "K2", "U4", "P1", "U1", "U3");

    /** What every child's own story tells already, or would end. */
    private static final Set<String> NOT_IN_EPISODES =
            Set.of(
                    "admission.child-became-looked-after.v1",
                    "admission.child-ceased-to-be-looked-after.v1",
                    "identity.child-born.v1",
                    "identity.child-died.v1",
                    "identity.child-registered.v1",
                    "placement.placement-ended.v1",
                    "placement.placement-started.v1");

    private final List<List<Example.Given>> episodes;
    private final SplittableRandom random;
    private final List<Recorded> facts = new ArrayList<>();
    private Subject child;

    private GeneratedCouncil(Rulebook rulebook, long seed) {
        this.random = new SplittableRandom(seed);
        this.child = anyone();
        this.episodes =
                rulebook.all().stream()
                        .map(Rule::examples)
                        .flatMap(List::stream)
                        .map(GeneratedCouncil::episode)
                        .filter(episode -> !episode.isEmpty())
                        .toList();
    }

    private static List<Example.Given> episode(Example example) {
        return example.facts().stream()
                .filter(given -> given.in().isEmpty() && given.happened().earliest().isPresent())
                .filter(given -> !NOT_IN_EPISODES.contains(given.type().name()))
                .toList();
    }

    /** The facts of some children, the same for the same seed and rules. */
    static List<List<Recorded>> children(int count, Rulebook rulebook, long seed) {
        GeneratedCouncil council = new GeneratedCouncil(rulebook, seed);
        return Stream.generate(() -> council.of(council.anyone())).limit(count).toList();
    }

    /** The facts of these children, the same for the same seed and rules but for whose they are. */
    static List<List<Recorded>> about(List<Subject> children, Rulebook rulebook, long seed) {
        GeneratedCouncil council = new GeneratedCouncil(rulebook, seed);
        return children.stream().map(council::of).toList();
    }

    private Subject anyone() {
        return Subject.child(new UUID(random.nextLong(), random.nextLong()));
    }

    private List<Recorded> of(Subject whose) {
        child = whose;
        facts.clear();
        LocalDate born = FIRST.minusDays(random.nextInt(12 * 365));
        int admitted = 120 + random.nextInt(700);
        int adult = (int) ChronoUnit.DAYS.between(FIRST, born.plusYears(18));
        add(0, "identity.child-registered", Map.of("dateOfBirth", born.toString()));
        protection(admitted - 110);
        add(admitted, "admission.child-became-looked-after", Map.of("legalStatus", "V2"));
        add(admitted + 40, "admission.legal-status-changed", Map.of("legalStatus", "C1"));
        add(admitted + 220, "admission.legal-status-changed", Map.of("legalStatus", "C2"));
        placements(admitted, Math.min(adult, DAYS));
        care(admitted, Math.min(adult, DAYS));
        while (facts.size() < EACH) {
            episode();
        }
        return List.copyOf(facts.subList(0, EACH));
    }

    private void protection(int day) {
        add(day, "frontdoor.contact-received", Map.of("contact", "c1"));
        add(day, "frontdoor.referral-received", Map.of("referral", "r1", "contact", "c1"));
        add(day + 1, "frontdoor.referral-decided", DECIDED);
        add(day + 2, "frontdoor.assessment-started", Map.of("assessment", "a1", "referral", "r1"));
        add(day + 30 + random.nextInt(40), "frontdoor.assessment-completed", one("assessment"));
        add(day + 31, "protection.strategy-discussion-held", Map.of("discussion", "d1"));
        add(day + 32, "protection.section-47-enquiry-started", Map.of("enquiry", "e1"));
        add(day + 45, "protection.section-47-enquiry-ended", Map.of("enquiry", "e1"));
        add(day + 47 + random.nextInt(9), "protection.conference-held", CONFERENCE);
        add(day + 56, "protection.plan-started", Map.of("plan", "cp1"));
        add(day + 110, "protection.plan-ended", Map.of("plan", "cp1"));
    }

    private static final Map<String, ?> DECIDED =
            Map.of("referral", "r1", "decision", "assessment");

    private static final Map<String, ?> CONFERENCE =
            Map.of("conference", "cc1", "kind", "initial", "enquiry", "e1", "plan", "cp1");

    private static Map<String, ?> one(String field) {
        return Map.of(field, field.charAt(0) + "1");
    }

    private void care(int from, int to) {
        int plan = from + 5 + random.nextInt(12);
        add(plan, "careplan.care-plan-approved", Map.of("plan", "plan1", "version", 1));
        every(48, from + 3, to, "visit.statutory-visit-held", Map.of("seen", true, "alone", true));
        every(170, from + 18, to, "review.review-held", REVIEW);
        every(400, from, DAYS, "workforce.social-worker-allocated", WORKERS);
        every(
                400,
                from,
                to,
                "review.independent-reviewing-officer-allocated",
                Map.of("officer", "#"));
        every(340, from + 15, to, "health.health-assessment-completed", Map.of("kind", "initial"));
        every(360, from + 90, to, "health.dental-check-completed", Map.of());
        every(370, from + 60, to, "health.sdq-completed", Map.of("totalScore", 14));
        every(125, from + 30, to, "education.personal-education-plan-completed", PEP);
        every(300, from + 40, to, "familytime.family-time-held", Map.of("relationship", "parent"));
        every(70, to + 20, DAYS, "leavingcare.kept-in-touch", Map.of("twoWay", true));
    }

    private static final Map<String, ?> REVIEW =
            Map.of("review", "#", "regime", "looked-after", "participation", "PN1");

    private static final Map<String, ?> WORKERS = Map.of("worker", "#", "team", "team-3");

    private static final Map<String, ?> PEP = Map.of("plan", "#", "term", "autumn");

    /**
     * Again and again about so many days apart, give or take a fifth: now early, now late. Where a
     * field says {@code #} each has its own number.
     */
    private void every(int days, int from, int to, String name, Map<String, ?> tree) {
        int number = 0;
        for (int day = from; day < to; day += days * 4 / 5 + random.nextInt(days * 2 / 5)) {
            Map<String, Object> own = new HashMap<>(tree);
            String itself = "n" + number++;
            own.replaceAll((_, value) -> value.equals("#") ? itself : value);
            add(day, name, own);
        }
    }

    private void placements(int from, int to) {
        int day = from;
        for (int number = 0; day < to; number++) {
            String id = "p" + number;
            String type = PLACEMENT_TYPES.get(random.nextInt(PLACEMENT_TYPES.size()));
            add(day, "placement.placement-started", Map.of("placement", id, "type", type));
            day = Math.min(to, day + 100 + random.nextInt(900));
            add(day, "placement.placement-ended", Map.of("placement", id));
        }
    }

    private void episode() {
        List<Example.Given> episode = episodes.get(random.nextInt(episodes.size()));
        LocalDate first = episode.getFirst().happened().earliest().orElseThrow();
        int day = random.nextInt(DAYS);
        for (Example.Given given : episode) {
            LocalDate on = given.happened().earliest().orElseThrow();
            add(day + (int) ChronoUnit.DAYS.between(first, on), given.fact());
        }
    }

    private void add(int day, String name, Map<String, ?> tree) {
        FactType type = Facts.CATALOGUE.named(name + ".v1").orElseThrow();
        if (!(type.read(tree) instanceof FactReading.Understood(var fact))) {
            throw new IllegalStateException("%s is not %s".formatted(tree, name));
        }
        add(day, fact);
    }

    private void add(int day, Fact fact) {
        if (day < 0 || day >= DAYS) {
            return;
        }
        long position = facts.size();
        Envelope envelope =
                Envelope.of(
                        new UUID(random.nextLong(), random.nextLong()),
                        child,
                        Happened.on(FIRST.plusDays(day)),
                        WORKER);
        facts.add(
                new Recorded(
                        position,
                        position,
                        Instant.EPOCH.plusSeconds(position),
                        new Entry(envelope, fact)));
    }
}
