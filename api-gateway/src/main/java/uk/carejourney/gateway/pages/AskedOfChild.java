package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildReading;

import java.util.List;
import java.util.UUID;

/**
 * One child and the moment a page was asked to show; what was mistyped is said and shown as now.
 *
 * @param child whose record
 * @param line how the list of children has it
 * @param form what was asked, as typed
 * @param mistakes what of it can't be read
 */
record AskedOfChild(
        UUID child, ChildLine line, TimelineForm form, List<TimelineForm.Mistake> mistakes) {

    static AskedOfChild of(
            UUID child, @Nullable String known, @Nullable String about, ChildReading records) {
        TimelineForm form = TimelineForm.of(known, about, null);
        return new AskedOfChild(
                child,
                records.line(child).orElseThrow(NotHere::child),
                form,
                form.mistakes(records));
    }

    /** What is answered. */
    TimelineForm answered() {
        return mistakes.isEmpty() ? form : TimelineForm.of(null, null, null);
    }

    /** The page with what stands around the answer. */
    ModelAndView page(String name, Sight sight) {
        ModelAndView page = new ModelAndView(name);
        page.addObject("child", child);
        page.addObject("heading", ChildWords.heading(line, sight));
        page.addObject("form", form);
        page.addObject("mistakes", mistakes);
        page.addObject("past", mistakes.isEmpty() && !form.getQuery().isEmpty());
        if (!mistakes.isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }
}
