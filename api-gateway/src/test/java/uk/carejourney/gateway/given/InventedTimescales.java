package uk.carejourney.gateway.given;

import org.jspecify.annotations.Nullable;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.reading.AsOf;
import uk.carejourney.gateway.reading.TimescaleReading;
import uk.carejourney.gateway.reading.TimescalesThen;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.timescales.ClockLine;
import uk.carejourney.projections.timescales.OpenClock;
import uk.carejourney.projections.timescales.OpenClocksPage;
import uk.carejourney.projections.timescales.OpenClocksWanted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Invented clocks, one in every state there is; and a board of many. */
public final class InventedTimescales implements TimescaleReading {

    /** When they are told for. */
    public static final Instant AS_OF = Instant.parse("2026-03-20T09:00:00Z");

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private final List<ClockLine> clocks =
            Stream.of(ClockState.values()).map(InventedTimescales::clock).toList();

    @Override
    public TimescalesThen of(UUID subject, AsOf asOf) {
        if (!subject.equals(RobinsStory.ROBIN.id())) {
            throw NotHere.child();
        }
        return asOf.equals(AsOf.NOW)
                ? new TimescalesThen(97, AS_OF, clocks)
                : new TimescalesThen(93, AS_OF, List.of(clock(ClockState.PENDING)));
    }

    @Override
    public OpenClocksPage open(OpenClocksWanted wanted) {
        List<OpenClock> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Subject whose =
                    i == 1 ? new Subject(SubjectKind.CARER, new UUID(9, 1)) : RobinsStory.ROBIN;
            all.add(new OpenClock(whose, i == 5 ? limit() : clocks.get(i % 3 == 2 ? 4 : i % 3)));
        }
        List<OpenClock> found =
                all.stream()
                        .filter(one ->
                                wanted.state().isEmpty()
                                        || wanted.state().get() == one.clock().state())
                        .toList();
        int from = Math.min((wanted.page() - 1) * wanted.size(), found.size());
        int to = Math.min(from + wanted.size(), found.size());
        return new OpenClocksPage(found.subList(from, to), found.size());
    }

    private static ClockLine clock(ClockState state) {
        boolean dated = state != ClockState.NOT_ASSESSABLE;
        return new ClockLine(
                "care-plan-10wd/" + state,
                "care-plan-10wd",
                "Care plan",
                "law",
                state == ClockState.PENDING ? "from memory" : "verified",
                "S2",
                state,
                START,
                dated ? LocalDate.of(2026, 3, 16) : null,
                null,
                null,
                dated ? "10 working days after Monday 2 March 2026" : null,
                state == ClockState.MET || state == ClockState.MET_LATE ? START : null,
                null,
                reason(state),
                state == ClockState.OVERDUE ? List.of(93L, 5L) : List.of(93L),
                "w-17",
                "Team East",
                null);
    }

    /** One that adds up. */
    private static ClockLine limit() {
        return new ClockLine(
                "drift-missing-3-90d/1",
                "drift-missing-3-90d",
                "Missing three times",
                "local standard",
                "verified",
                "S2",
                ClockState.OVERDUE,
                LocalDate.of(2026, 1, 12),
                null,
                null,
                null,
                "3 in the 90 days, the latest on Monday 2 March 2026",
                null,
                null,
                null,
                List.of(93L),
                "w-17",
                "Team East",
                null);
    }

    private static @Nullable String reason(ClockState state) {
        return switch (state) {
            case NOT_ASSESSABLE -> "not everything of 'careplan' was recorded";
            case SUPERSEDED -> "iha-20wd";
            case EXEMPT -> "the plan is prepared for the court";
            case LAPSED -> "the child died";
            default -> null;
        };
    }
}
