package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.Reading;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.readers.ReadingsReport;
import uk.carejourney.gateway.readers.ReportAsked;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.journey.Subject;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who read a child's record, or what a worker read; seeing it is a reading too. */
@Controller
final class ReadingsPage {

    private static final int ON_A_PAGE = 50;

    private final ReadingsReport report;
    private final ChildReading records;
    private final MaySee maySee;

    ReadingsPage(ReadingsReport report, ChildReading records, MaySee maySee) {
        this.report = report;
        this.records = records;
        this.maySee = maySee;
    }

    @GetMapping("/readings")
    ModelAndView readings(
            Person acting,
            @RequestParam(required = false) @Nullable UUID child,
            @RequestParam(required = false) @Nullable String worker,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long below) {
        maySee.checkEveryone(acting);
        ReadingsForm form = ReadingsForm.of(child, worker, from, to);
        ModelAndView page = new ModelAndView("readings");
        page.addObject("form", form);
        page.addObject("mistakes", form.mistakes());
        page.addObject("child", child);
        page.addObject("answered", false);
        page.addObject(
                "heading",
                child == null
                        ? null
                        : records.line(child)
                                .filter(_ -> maySee.shows(acting, Subject.child(child)))
                                .map(line -> ChildWords.heading(line, acting.sight()))
                                .orElse("a record that is not here"));
        if (!form.mistakes().isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        } else if (form.asked().isPresent()) {
            answer(page, acting, form.asked().get(), below == null ? Long.MAX_VALUE : below);
        }
        return page;
    }

    private void answer(ModelAndView page, Person acting, ReportAsked asked, long below) {
        ReadingsReport.Page found = asked.page(report, below, ON_A_PAGE);
        ReadingInHand.shows(found.readings().size());
        Whose whose = Whose.of(whose(found.readings()), records, acting.sight());
        page.addObject("answered", true);
        page.addObject(
                "rows", found.readings().stream().map(one -> ReadingRow.of(one, whose)).toList());
        page.addObject("below", found.below());
    }

    private static List<Subject> whose(List<Reading> readings) {
        return readings.stream().map(Reading::record).flatMap(Stream::ofNullable).toList();
    }
}
