package uk.carejourney.measures;

import uk.carejourney.council.FigureFact.Basis;
import uk.carejourney.council.FigureFact.FigurePublished;
import uk.carejourney.council.FigureFact.Team;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Care plans of a year, published: three of four in time, one child's not assessable. */
public final class GivenFigures {

    public static final Subject COUNCIL = new Subject(SubjectKind.COUNCIL, new UUID(3, 1));
    public static final Actor MANAGER = Actor.person("w-21", Role.MANAGER);

    static final Tally NORTH = new Tally(Map.of(Outcome.IN_TIME, 3, Outcome.LATE, 1));
    static final Tally NOBODY = new Tally(Map.of(Outcome.NOT_ASSESSABLE, 1));

    private GivenFigures() {}

    /** The figure as it adds up. */
    public static FigurePublished figure(String publishedIn) {
        return figure(publishedIn, NORTH.plus(NOBODY));
    }

    /** The figure, saying something else over everyone. */
    public static FigurePublished figure(String publishedIn, Tally all) {
        Counts counts = Counts.DUE_IN_PERIOD;
        return new FigurePublished(
                "care-plan-10wd",
                "Care plan",
                counts.word(),
                LocalDate.of(2025, 4, 1),
                LocalDate.of(2026, 3, 31),
                new Basis(97, 120, Instant.parse("2026-03-31T22:59:59Z"), "ab", "cd", "1.0.0"),
                Published.numbers(all, counts),
                List.of(
                        new Team("North", Published.numbers(NORTH, counts)),
                        new Team(null, Published.numbers(NOBODY, counts))),
                publishedIn);
    }

    static UUID event(long position) {
        return new UUID(5, position);
    }

    static Recorded recorded(long position, Fact fact) {
        return new Recorded(
                position,
                position,
                Instant.parse("2026-04-01T09:00:00Z").plusSeconds(position),
                new Entry(
                        Envelope.of(event(position), COUNCIL, Happened.on("2026-04-01"), MANAGER),
                        fact));
    }
}
