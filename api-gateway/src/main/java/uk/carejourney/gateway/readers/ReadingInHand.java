package uk.carejourney.gateway.readers;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.readers.ReadingRoutes.Kind;
import uk.carejourney.journey.Subject;
import uk.carejourney.reading.Purpose;
import uk.carejourney.reading.ReadingFact;
import uk.carejourney.reading.ReadingFact.ListRead;
import uk.carejourney.reading.ReadingFact.RecordRead;
import uk.carejourney.reading.ReadingFact.SearchMade;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The reading of the request at hand: begun before any handler sees it, taken down with its end.
 */
public final class ReadingInHand {

    private static final String ATTRIBUTE = ReadingInHand.class.getName();

    private final Person person;
    private final Kind kind;
    private final String route;
    private final Purpose purpose;
    private final MomentAsked asked;
    private List<Subject> subjects;
    private @Nullable Integer count;

    private ReadingInHand(
            Person person,
            Kind kind,
            String route,
            Purpose purpose,
            MomentAsked asked,
            @Nullable Subject subject) {
        this.person = person;
        this.kind = kind;
        this.route = route;
        this.purpose = purpose;
        this.asked = asked;
        this.subjects = subject == null ? List.of() : List.of(subject);
    }

    /**
     * Begins the reading a request makes, if it makes one.
     *
     * @param pattern the route asked for, as its handler names it
     * @param subject whose record it is about, as far as its address says
     */
    public static void begin(
            HttpServletRequest request, Person person, String pattern, Optional<Subject> subject) {
        ReadingRoutes.of(request.getMethod(), pattern)
                .ifPresent(of -> {
                    boolean one = ReadingRoutes.isReport(pattern) && subject.isPresent();
                    request.setAttribute(
                            ATTRIBUTE,
                            new ReadingInHand(
                                    person,
                                    one ? Kind.RECORD : of,
                                    request.getMethod() + " " + pattern,
                                    PurposeGiven.in(request)
                                            .orElseGet(() -> Purpose.usual(person.role())),
                                    MomentAsked.in(request),
                                    subject.orElse(null)));
                });
    }

    /** The reading a request makes; empty if it makes none. */
    public static Optional<ReadingInHand> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ReadingInHand reading
                ? Optional.of(reading)
                : Optional.empty();
    }

    /** Says how many records, or entries of records, the list being answered with shows. */
    public static void shows(int count) {
        current().ifPresent(reading -> reading.count = count);
    }

    /**
     * Says whom the search being answered has found.
     *
     * @param shown those shown
     * @param total how many it found in all
     */
    public static void found(List<UUID> shown, int total) {
        current()
                .ifPresent(reading -> {
                    reading.count = total;
                    reading.subjects = shown.stream().map(Subject::child).toList();
                });
    }

    private static Optional<ReadingInHand> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? of(now.getRequest())
                : Optional.empty();
    }

    Person person() {
        return person;
    }

    /** Whose record it is of, or whom a search showed; nobody for a list. */
    List<Subject> subjects() {
        return subjects;
    }

    /** What is taken down. */
    ReadingFact fact(String outcome) {
        // What was not understood may be anything: only an answer shows it was a moment.
        MomentAsked moment = outcome.equals(ReadingFact.SHOWN) ? asked : MomentAsked.NONE;
        return switch (kind) {
            case RECORD ->
                    new RecordRead(route, purpose.word(), moment.known(), moment.about(), outcome);
            case LIST ->
                    new ListRead(
                            route, purpose.word(), moment.known(), moment.about(), outcome, count);
            case SEARCH -> new SearchMade(route, purpose.word(), outcome, count);
        };
    }
}
