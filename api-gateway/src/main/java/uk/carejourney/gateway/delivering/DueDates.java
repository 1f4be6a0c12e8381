package uk.carejourney.gateway.delivering;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.delivery.CalendarFeed;
import uk.carejourney.delivery.DueDate;
import uk.carejourney.delivery.Links;
import uk.carejourney.gateway.reading.TimescaleReading;
import uk.carejourney.infra.delivery.calendars.Feed;
import uk.carejourney.infra.delivery.calendars.Feed.Kind;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.children.Seen;
import uk.carejourney.projections.timescales.ClockLine;
import uk.carejourney.projections.timescales.OpenClock;
import uk.carejourney.projections.timescales.OpenClocksPage;
import uk.carejourney.projections.timescales.OpenClocksWanted;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The due dates of open clocks, as a calendar of a team or a worker. */
public final class DueDates {

    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 10;

    private final TimescaleReading timescales;
    private final Function<Kind, Optional<Seen>> seen;
    private final String domain;
    private final Clock clock;

    /**
     * @param seen everyone whose dates a kind of calendar may tell: a team's those whose records
     *     are not restricted, since whoever has it may not open the others
     * @param origin the log's name; what identifies a date ends in its first part
     */
    public DueDates(
            TimescaleReading timescales,
            Function<Kind, Optional<Seen>> seen,
            String origin,
            Clock clock) {
        this.timescales = timescales;
        this.seen = seen;
        this.domain = origin.split("/", 2)[0];
        this.clock = clock;
    }

    /** The text of a feed, the dates due first at the top, at most 10,000. */
    public String calendar(Feed feed, Links links) {
        List<DueDate> dates = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            OpenClocksPage found = timescales.open(wanted(feed, page));
            found.clocks().stream().flatMap(one -> date(one, links)).forEach(dates::add);
            if (page >= found.pages(PAGE)) {
                break;
            }
        }
        return CalendarFeed.text("Due dates, " + feed.of(), clock.instant(), dates);
    }

    /** A worker's own are of children allocated to them. */
    private OpenClocksWanted wanted(Feed feed, int page) {
        Optional<String> of = Optional.of(feed.of());
        return new OpenClocksWanted(
                        Optional.empty(),
                        Optional.empty(),
                        feed.kind() == Kind.TEAM ? of : Optional.empty(),
                        feed.kind() == Kind.WORKER ? of : Optional.empty(),
                        Optional.empty(),
                        page,
                        PAGE)
                .of(seen.apply(feed.kind()));
    }

    private Stream<DueDate> date(OpenClock open, Links links) {
        ClockLine line = open.clock();
        if (line.due() == null) {
            return Stream.empty();
        }
        String named = "due date " + open.subject() + " " + line.key();
        UUID id = UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
        boolean child = open.subject().kind() == SubjectKind.CHILD;
        return Stream.of(
                new DueDate(
                        id + "@" + domain,
                        (line.state() == ClockState.OVERDUE ? "Overdue: " : "") + line.title(),
                        line.due(),
                        line.dueAt(),
                        child ? links.timescales(open.subject().id()) : null));
    }
}
