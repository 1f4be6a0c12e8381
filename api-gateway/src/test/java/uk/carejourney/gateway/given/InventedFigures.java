package uk.carejourney.gateway.given;

import uk.carejourney.council.FigureFact.Basis;
import uk.carejourney.council.FigureFact.FigurePublished;
import uk.carejourney.council.FigureFact.Team;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Period;
import uk.carejourney.measures.Published;
import uk.carejourney.measures.Tally;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an invented council published of {@link InventedMeasures}, one before it erased a record.
 */
public final class InventedFigures {

    /** A figure with one child more, who was in time. */
    public static final long BEFORE_ERASURE = 98;

    /** The figure as it comes out today. */
    public static final long SAME = 100;

    /** The figure of a quarter, and one for it published later. */
    public static final long QUARTER = 101;

    public static final long QUARTER_AGAIN = 102;

    static final Subject COUNCIL = new Subject(SubjectKind.COUNCIL, new UUID(3, 1));
    static final String SOFTWARE = "1.0.0";

    private static final Actor MANAGER = Actor.person("worker-201", Role.MANAGER);

    private InventedFigures() {}

    static List<Recorded> entries() {
        Tally nobody = new Tally(Map.of(Outcome.NOT_DONE, 1));
        Tally north = new Tally(Map.of(Outcome.IN_TIME, 1, Outcome.LATE, 1));
        return List.of(
                recorded(
                        BEFORE_ERASURE,
                        figure(
                                97,
                                north.and(Outcome.IN_TIME),
                                nobody,
                                "Corporate parenting board, 14 July 2026")),
                recorded(
                        99,
                        new SubjectKeyDestroyed(
                                RobinsStory.ROBIN,
                                new Code("time-ended"),
                                new UUID(9, 9),
                                2,
                                List.of(12L, 13L),
                                List.of())),
                recorded(SAME, figure(99, north, nobody, "Quarterly report, 1 August 2026")),
                recorded(QUARTER, autumn("Corporate parenting panel, 20 January 2026")),
                recorded(QUARTER_AGAIN, autumn("Annual report, 1 June 2026")));
    }

    private static FigurePublished figure(
            long head, Tally north, Tally nobody, String publishedIn) {
        Period year = new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
        return figure(year, head, north, nobody, publishedIn);
    }

    /** North 60 of 90, nobody's 2 of 20. */
    private static FigurePublished autumn(String publishedIn) {
        return figure(
                InventedMeasures.AUTUMN,
                97,
                new Tally(Map.of(Outcome.IN_TIME, 60, Outcome.LATE, 30)),
                new Tally(Map.of(Outcome.IN_TIME, 2, Outcome.LATE, 18)),
                publishedIn);
    }

    private static FigurePublished figure(
            Period period, long head, Tally north, Tally nobody, String publishedIn) {
        Counts counts = Counts.DUE_IN_PERIOD;
        return new FigurePublished(
                InventedMeasures.RULE,
                "Care plan",
                counts.word(),
                period.first(),
                period.last(),
                new Basis(97, head, InventedMeasures.AS_OF, "ab", "cd", SOFTWARE),
                Published.numbers(north.plus(nobody), counts),
                List.of(
                        new Team("North", Published.numbers(north, counts)),
                        new Team(null, Published.numbers(nobody, counts))),
                publishedIn);
    }

    private static Recorded recorded(long position, Fact fact) {
        return new Recorded(
                position,
                position,
                Instant.parse("2026-07-14T09:00:00Z").plusSeconds(position),
                new Entry(
                        Envelope.of(
                                new UUID(8, position), COUNCIL, Happened.on("2026-07-14"), MANAGER),
                        fact));
    }
}
