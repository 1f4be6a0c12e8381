package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.RulesNow;
import uk.carejourney.gateway.reading.TimescaleReading;
import uk.carejourney.gateway.wording.ClockWords;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.timescales.ClockLine;
import uk.carejourney.projections.timescales.OpenClock;
import uk.carejourney.projections.timescales.OpenClocksPage;
import uk.carejourney.projections.timescales.OpenClocksWanted;
import uk.carejourney.rulebook.Rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The open clocks of everyone, by the day each is due, or what adds up began. */
@Controller
final class BoardPage {

    private static final int ON_A_PAGE = 50;

    /**
     * One clock, in words.
     *
     * @param child absent where it is another's, such as a carer's
     * @param counted what adds up to how much, and in which period; empty for other clocks
     * @param due by when, or since when it adds up; empty where it has no date yet
     */
    public record Row(
            @Nullable UUID child,
            String whose,
            String duty,
            String force,
            String doubt,
            String counted,
            String state,
            String sign,
            String tag,
            String due,
            String team,
            String severity) {}

    /** Something to choose in a list. */
    public record Choice(String value, String words) {}

    private final TimescaleReading timescales;
    private final ChildReading records;
    private final RulesNow rules;
    private final MaySee maySee;

    BoardPage(TimescaleReading timescales, ChildReading records, RulesNow rules, MaySee maySee) {
        this.maySee = maySee;
        this.timescales = timescales;
        this.records = records;
        this.rules = rules;
    }

    @GetMapping("/timescales")
    ModelAndView board(
            Person acting,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(name = "due-before", required = false) @Nullable String dueBefore,
            @RequestParam(defaultValue = "1") int page) {
        BoardForm form = BoardForm.of(state, rule, team, dueBefore);
        Optional<LocalDate> before = Moments.day(form.dueBefore());
        boolean mistaken = !form.dueBefore().isEmpty() && before.isEmpty();
        int wanted = Math.clamp(page, 1, 100_000);
        OpenClocksPage found =
                timescales.open(
                        new OpenClocksWanted(
                                        ClockWords.openState(form.state()),
                                        given(form.rule()),
                                        given(form.team()),
                                        before,
                                        wanted,
                                        ON_A_PAGE)
                                .of(maySee.seen(acting)));
        int pages = found.pages(ON_A_PAGE);
        ModelAndView board = new ModelAndView("board");
        board.addObject("form", form);
        board.addObject("mistakes", mistaken ? List.of(BoardForm.MISTAKE) : List.of());
        board.addObject("states", states());
        board.addObject("rules", rules());
        ReadingInHand.shows(found.clocks().size());
        Whose whose =
                Whose.of(
                        found.clocks().stream().map(OpenClock::subject).toList(),
                        records,
                        acting.sight());
        board.addObject("rows", found.clocks().stream().map(one -> row(one, whose)).toList());
        board.addObject("total", String.format(Locale.UK, "%,d", found.total()));
        board.addObject("withheld", maySee.withheld(acting));
        board.addObject("one", found.total() == 1);
        board.addObject("pager", Pager.of(Math.min(wanted, pages), pages));
        if (mistaken) {
            board.setStatus(HttpStatus.BAD_REQUEST);
        }
        return board;
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<Choice> states() {
        return Arrays.stream(ClockState.values())
                .filter(ClockState::open)
                .map(state -> new Choice(ClockWords.word(state), ClockWords.state(state)))
                .toList();
    }

    private List<Choice> rules() {
        return rules.rulebook().all().stream()
                .sorted(Comparator.comparing(Rule::title))
                .map(rule -> new Choice(rule.id(), rule.title()))
                .toList();
    }

    private static Row row(OpenClock open, Whose whose) {
        ClockLine clock = open.clock();
        boolean child = open.subject().kind() == SubjectKind.CHILD;
        return new Row(
                child ? open.subject().id() : null,
                whose.name(open.subject()),
                clock.title(),
                Labels.capital(clock.force()),
                ClockWords.doubt(clock.evidence()),
                clock.addsUp() ? ClockWriter.arithmetic(clock) : "",
                ClockWords.state(clock.state()),
                ClockWords.sign(clock.state()),
                ClockWords.tag(clock.state()),
                clock.addsUp() ? "Since " + Dates.day(clock.start()) : ClockWriter.due(clock),
                clock.team() == null ? "" : clock.team(),
                clock.severity());
    }
}
