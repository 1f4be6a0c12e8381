package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.RulesNow;
import uk.carejourney.gateway.reading.TimescaleReading;
import uk.carejourney.gateway.reading.TimescalesThen;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.timescales.ClockLine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is owed to one child, by when, and how it stands: now, or as it was known. */
@Controller
final class TimescalesPage {

    /** Clocks that stand alike. */
    public record Group(String id, String title, boolean open, List<ClockView> clocks) {}

    /** Which clocks stand together, in the order they are shown. */
    private record Kind(String id, String title, boolean open, Set<ClockState> states) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("overdue", "Overdue", true, EnumSet.of(ClockState.OVERDUE)),
                    new Kind("due-soon", "Due soon", true, EnumSet.of(ClockState.DUE_SOON)),
                    new Kind("pending", "Pending", true, EnumSet.of(ClockState.PENDING)),
                    new Kind(
                            "not-assessable",
                            "Not assessable",
                            false,
                            EnumSet.of(ClockState.NOT_ASSESSABLE)),
                    new Kind(
                            "done", "Done", false, EnumSet.of(ClockState.MET, ClockState.MET_LATE)),
                    new Kind(
                            "not-owed",
                            "Not owed, or no longer",
                            false,
                            EnumSet.of(
                                    ClockState.LAPSED,
                                    ClockState.EXEMPT,
                                    ClockState.DECLINED,
                                    ClockState.SUPERSEDED)));

    private static final Comparator<ClockLine> BY_DAY =
            Comparator.comparing(ClockLine::listedBy, Comparator.nullsLast(LocalDate::compareTo))
                    .thenComparing(ClockLine::key);

    private final TimescaleReading timescales;
    private final ChildReading records;
    private final ClockWriter writer;

    TimescalesPage(TimescaleReading timescales, ChildReading records, RulesNow rules) {
        this.timescales = timescales;
        this.records = records;
        this.writer = new ClockWriter(rules);
    }

    @GetMapping("/children/{child}/timescales")
    ModelAndView timescales(
            Person acting,
            @PathVariable UUID child,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about) {
        AskedOfChild asked = AskedOfChild.of(child, known, about, records);
        TimelineForm answered = asked.answered();
        TimescalesThen then = timescales.of(child, answered.asOf());
        Set<Long> own =
                records.held(child, answered.knownBy()).entries().stream()
                        .map(AtPosition::position)
                        .collect(Collectors.toSet());
        ModelAndView page = asked.page("timescales", acting.sight());
        page.addObject("asOf", Dates.moment(then.asOf()));
        page.addObject("groups", groups(then.clocks(), own));
        return page;
    }

    private List<Group> groups(List<ClockLine> clocks, Set<Long> own) {
        List<Group> groups = new ArrayList<>();
        for (Kind kind : KINDS) {
            List<ClockView> alike =
                    clocks.stream()
                            .filter(clock -> kind.states().contains(clock.state()))
                            .sorted(kind.open() ? BY_DAY : BY_DAY.reversed())
                            .map(clock -> writer.write(clock, own))
                            .toList();
            if (!alike.isEmpty()) {
                groups.add(new Group(kind.id(), kind.title(), kind.open(), alike));
            }
        }
        return groups;
    }
}
