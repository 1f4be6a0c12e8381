package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.readers.ReportAsked;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.journey.Subject;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was asked of the page of readings, as typed: of a child, or of a worker and a period. */
public record ReadingsForm(@Nullable UUID child, String worker, String from, String to) {

    static ReadingsForm of(
            @Nullable UUID child,
            @Nullable String worker,
            @Nullable String from,
            @Nullable String to) {
        return new ReadingsForm(child, strip(worker), strip(from), strip(to));
    }

    private static String strip(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private boolean asksNothing() {
        return worker.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    /** What of it can't be answered; nothing is wrong with an empty form. */
    public List<TimelineForm.Mistake> mistakes() {
        List<TimelineForm.Mistake> mistakes = new ArrayList<>();
        if (child != null || asksNothing()) {
            return mistakes;
        }
        if (worker.isEmpty()) {
            mistakes.add(new TimelineForm.Mistake("worker", "Enter the worker’s identifier"));
        }
        LocalDate first = day("from", "From", from, mistakes);
        LocalDate last = day("to", "To", to, mistakes);
        if (first != null && last != null && last.isBefore(first)) {
            mistakes.add(new TimelineForm.Mistake("to", "To must be the same as or after From"));
        } else if (first != null
                && last != null
                && ChronoUnit.DAYS.between(first, last) >= ReportAsked.MOST_DAYS) {
            mistakes.add(
                    new TimelineForm.Mistake("to", "From and To must be at most 31 days apart"));
        }
        return mistakes;
    }

    private static @Nullable LocalDate day(
            String field, String label, String given, List<TimelineForm.Mistake> mistakes) {
        Optional<LocalDate> day = Moments.day(given);
        if (day.isEmpty()) {
            mistakes.add(
                    new TimelineForm.Mistake(field, label + " must be a date, such as 14/3/2026"));
        }
        return day.orElse(null);
    }

    /** What to look for; empty where nothing was asked. */
    Optional<ReportAsked> asked() {
        if (child != null) {
            return Optional.of(new ReportAsked.OfRecord(Subject.child(child)));
        }
        return asksNothing()
                ? Optional.empty()
                : Moments.day(from)
                        .flatMap(first ->
                                Moments.day(to)
                                        .map(last ->
                                                new ReportAsked.OfWorker(worker, first, last)));
    }

    /** The same question, for a link to older readings. */
    public String getFurther() {
        return child != null
                ? "&child=" + child
                : "&worker=" + encoded(worker) + "&from=" + encoded(from) + "&to=" + encoded(to);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
