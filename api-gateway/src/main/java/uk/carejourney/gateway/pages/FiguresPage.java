package uk.carejourney.gateway.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.figures.FigurePublishing;
import uk.carejourney.gateway.figures.HeldAgainst;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.Discretion;
import uk.carejourney.gateway.reach.Discretion.Told;
import uk.carejourney.measures.Published;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.measures.Measures;
import uk.carejourney.projections.measures.RuleMeasure;

/** Publishes figures, and shows those published beside what comes out today. */
@Controller
final class FiguresPage {

    private final Measures measures;
    private final FigurePublishing publishing;
    private final Discretion discretion;

    FiguresPage(Measures measures, FigurePublishing publishing, Discretion discretion) {
        this.measures = measures;
        this.publishing = publishing;
        this.discretion = discretion;
    }

    @GetMapping("/figures")
    ModelAndView figures(Person acting) {
        ModelAndView page = new ModelAndView("figures");
        page.addObject("exact", discretion.exact(acting));
        page.addObject(
                "figures",
                discretion.among(acting, publishing.all()).stream()
                        .map(one -> FigureView.Head.of(one, discretion.told(acting, one)))
                        .toList());
        return page;
    }

    @GetMapping("/figures/{position}")
    ModelAndView figure(Person acting, @PathVariable long position) {
        Published figure = discretion.check(acting, publishing.at(position), publishing.all());
        Told told = discretion.told(acting, figure);
        ModelAndView page = new ModelAndView("figure");
        page.addObject("exact", discretion.exact(acting));
        page.addObject(
                "view",
                discretion.exact(acting)
                        ? FigureView.of(
                                HeldAgainst.today(figure, measures, publishing),
                                told,
                                publishing.software())
                        : FigureView.asPublished(figure, told));
        page.addObject("outcomes", MeasureView.OUTCOMES);
        return page;
    }

    /** Publishes what is shown, and shows it as published; missing words are asked for again. */
    @PostMapping("/measures/{id}/{rule}/publish")
    ModelAndView publish(
            Person acting,
            @PathVariable String id,
            @PathVariable String rule,
            @RequestParam(defaultValue = "") String publishedIn) {
        MeasureRun run = measures.run(id).orElseThrow(NotHere::measure);
        RuleMeasure measure = measures.rule(id, rule).orElseThrow(NotHere::measure);
        try {
            FigurePublishing.Stands stands =
                    publishing.publish(run, measure, publishedIn, acting.actor());
            RedirectView shown = new RedirectView("/figures/" + stands.position());
            shown.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(shown);
        } catch (RefusedRequest refused) {
            if (refused.problems().stream().map(Problem::code).noneMatch("MISSING"::equals)) {
                throw refused;
            }
            RedirectView again =
                    new RedirectView("/measures/%s/%s?published=nowhere".formatted(id, rule));
            again.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(again);
        }
    }
}
