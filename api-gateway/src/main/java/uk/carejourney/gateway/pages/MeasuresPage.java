package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.figures.FigurePublishing;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.reach.Discretion;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Period;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.measures.Measures;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.recording.PublicationRules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** How often each duty was done in time in a period, and by whom and for whom it was not. */
@Controller
final class MeasuresPage {

    /**
     * What was asked, as typed.
     *
     * @param from the first day
     * @param to the last day
     * @param known a position, a day or a moment; empty for now
     */
    public record Form(String from, String to, String known) {

        static Form of(@Nullable String from, @Nullable String to, @Nullable String known) {
            return new Form(strip(from), strip(to), strip(known));
        }

        private static String strip(@Nullable String given) {
            return given == null ? "" : given.strip();
        }

        boolean asked() {
            return !from.isEmpty() || !to.isEmpty() || !known.isEmpty();
        }
    }

    /** A period that can be asked for by a link; {@code from} and {@code to} as in the form. */
    public record Offered(String words, String from, String to) {

        static Offered of(Period period) {
            return new Offered(
                    "%s to %s".formatted(Dates.day(period.first()), Dates.day(period.last())),
                    period.first().toString(),
                    period.last().toString());
        }
    }

    /** A question, and how far its answer is; {@code day} is the one its moment falls on. */
    public record Run(
            String id,
            String period,
            String asOf,
            String day,
            boolean ready,
            boolean failed,
            String counted) {

        static Run of(MeasureRun run) {
            return new Run(
                    run.id(),
                    "%s to %s"
                            .formatted(
                                    Dates.day(run.period().first()),
                                    Dates.day(run.period().last())),
                    Dates.moment(run.asOf()),
                    Dates.day(Calendar.dayOf(run.asOf())),
                    run.state() == MeasureRun.State.READY,
                    run.state() == MeasureRun.State.FAILED,
                    String.format(Locale.UK, "%,d of %,d", run.done(), run.of()));
        }
    }

    private static final TimelineForm.Mistake NOWHERE =
            new TimelineForm.Mistake(
                    "publishedIn",
                    "Say where it is published, such as Corporate parenting board, 14 July 2026");

    private final Measures measures;
    private final ChildReading records;
    private final FigurePublishing publishing;
    private final MaySee maySee;
    private final Discretion discretion;

    MeasuresPage(
            Measures measures,
            ChildReading records,
            FigurePublishing publishing,
            MaySee maySee,
            Discretion discretion) {
        this.maySee = maySee;
        this.discretion = discretion;
        this.measures = measures;
        this.records = records;
        this.publishing = publishing;
    }

    @GetMapping("/measures")
    ModelAndView measures(
            Person acting,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String known) {
        Form form = Form.of(from, to, known);
        List<TimelineForm.Mistake> mistakes = form.asked() ? mistakes(form) : List.of();
        ModelAndView page = new ModelAndView("measures");
        page.addObject("form", form);
        page.addObject("mistakes", mistakes);
        page.addObject("exact", discretion.exact(acting));
        page.addObject("offered", discretion.offered(acting).stream().map(Offered::of).toList());
        if (form.asked() && mistakes.isEmpty()) {
            answer(acting, page, form);
        }
        if (!mistakes.isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    private void answer(Person acting, ModelAndView page, Form form) {
        Period period =
                new Period(
                        Moments.day(form.from()).orElseThrow(),
                        Moments.day(form.to()).orElseThrow());
        KnownBy known =
                form.known().isEmpty()
                        ? new KnownBy.Now()
                        : Moments.known(form.known()).orElseThrow();
        MeasureRun run = measures.ask(period, discretion.position(acting, period, known));
        page.addObject("run", Run.of(run));
        page.addObject("outcomes", MeasureView.OUTCOMES);
        page.addObject(
                "rows",
                measures.rules(run.id()).stream()
                        .filter(one -> discretion.tells(acting, one.counts(), period))
                        .map(one -> MeasureView.of(one, discretion.told(acting, one)))
                        .toList());
    }

    private static List<TimelineForm.Mistake> mistakes(Form form) {
        List<TimelineForm.Mistake> mistakes = new ArrayList<>();
        Optional<LocalDate> first = Moments.day(form.from());
        Optional<LocalDate> last = Moments.day(form.to());
        if (first.isEmpty()) {
            mistakes.add(new TimelineForm.Mistake("from", "From must be a date, such as 1/4/2025"));
        }
        if (last.isEmpty()) {
            mistakes.add(new TimelineForm.Mistake("to", "To must be a date, such as 31/3/2026"));
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            mistakes.add(new TimelineForm.Mistake("to", "To must not be before from"));
        }
        if (!form.known().isEmpty() && Moments.known(form.known()).isEmpty()) {
            mistakes.add(
                    new TimelineForm.Mistake(
                            "known", "Recorded by must be a date, such as 14/3/2026"));
        }
        return mistakes;
    }

    @GetMapping("/measures/{id}/{rule}")
    ModelAndView rule(
            Person acting,
            @PathVariable String id,
            @PathVariable String rule,
            @RequestParam(required = false) @Nullable String published) {
        MeasureRun run = measures.run(id).orElseThrow(NotHere::measure);
        discretion.check(acting, run);
        RuleMeasure measure =
                measures.rule(id, rule)
                        .filter(one -> discretion.tells(acting, one.counts(), run.period()))
                        .orElseThrow(NotHere::measure);
        Predicate<Subject> named = maySee.named(acting);
        List<Subject> counted =
                measure.parts().stream()
                        .flatMap(part -> part.whose().values().stream())
                        .flatMap(List::stream)
                        .filter(named)
                        .toList();
        ReadingInHand.shows(counted.size());
        Whose whose = Whose.of(counted, records, acting.sight());
        ModelAndView page = new ModelAndView("measure");
        page.addObject("run", Run.of(run));
        page.addObject("outcomes", MeasureView.OUTCOMES);
        page.addObject(
                "view", MeasureView.whole(measure, discretion.told(acting, measure), whose, named));
        page.addObject("exact", discretion.exact(acting));
        page.addObject("mayPublish", PublicationRules.mayPublish(acting.role()));
        page.addObject("mistakes", published == null ? List.of() : List.of(NOWHERE));
        page.addObject(
                "figures",
                discretion.among(acting, publishing.all()).stream()
                        .filter(one -> one.figure().rule().equals(rule))
                        .filter(one -> one.answers(run.period(), run.position()))
                        .map(one -> FigureView.Head.of(one, discretion.told(acting, one)))
                        .toList());
        return page;
    }
}
