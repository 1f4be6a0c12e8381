package uk.carejourney.gateway.reach;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uk.carejourney.gateway.access.Acting;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.ReachedChildren.Stands;
import uk.carejourney.gateway.readers.PurposeGiven;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.readers.ReadingRoutes;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.records.RecordKeeping;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.alerts.AlertsReader;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Holds every request about one child, subject, entry or alert against {@link MaySee}, by what its
 * address names, before any handler sees it, and begins the record of its reading.
 *
 * <p>Who asks for a sealed record is answered here, at the same place and in the same words as who
 * asks for one nobody ever heard of.
 */
@Component
final class OnlyWhoMaySee implements HandlerInterceptor, WebMvcConfigurer {

    /** Where a position is that of an entry, and not of a figure. */
    private static final String ENTRY = "/facts/{position}";

    /** Says no more than hashes, which anyone signed in may have. */
    private static final String PROOF = "/api/v1/facts/{position}/proof";

    /** Where a restricted record is opened: its handler asks who may. */
    private static final Set<String> GLASS =
            Set.of("/children/{child}/glass", "/api/v1/children/{child}/glass");

    /** Where a record is sealed and a sealed one opened: its handler asks who may. */
    private static final String SEALS = "/api/v1/sealed-records/{child}";

    /** What a source system knows of a restricted child is recorded, and nothing told of it. */
    private static final String FACTS = "/api/v1/subjects/{kind}/{id}/facts";

    private final MaySee maySee;
    private final ChildReading reading;
    private final AlertsReader alerts;
    private final RecordKeeping keeping;

    OnlyWhoMaySee(MaySee maySee, ChildReading reading, AlertsReader alerts, RecordKeeping keeping) {
        this.maySee = maySee;
        this.reading = reading;
        this.alerts = alerts;
        this.keeping = keeping;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> named) {
            String pattern =
                    String.valueOf(
                            request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            if (!PROOF.equals(pattern)) {
                Acting.now().ifPresent(person -> check(request, person, pattern, named));
            }
        }
        return true;
    }

    private void check(HttpServletRequest request, Person person, String pattern, Map<?, ?> named) {
        Optional<Subject> subject =
                ReadingRoutes.isReport(pattern) ? ofReport(request) : about(pattern, named);
        ReadingInHand.begin(request, person, pattern, subject);
        PurposeGiven.check(request);
        if (subject.isEmpty()) {
            isThere(pattern, named);
        }
        if (!pattern.startsWith(SEALS)) {
            subject.ifPresent(one -> open(person, one, pattern, named));
        }
    }

    /** What is not there is not there whatever else is wrong with what was sent. */
    private void isThere(String pattern, Map<?, ?> named) {
        if (id(named, "alert").isPresent()) {
            throw NotHere.alert();
        }
        if (pattern.contains(ENTRY)
                && position(named).filter(at -> reading.entry(at).isEmpty()).isPresent()) {
            throw NotHere.position();
        }
    }

    private void open(Person person, Subject subject, String pattern, Map<?, ?> named) {
        Stands stands = maySee.stands(person, subject);
        if (stands == Stands.SEALED || (stands == Stands.UNKNOWN && !keeping.exists(subject))) {
            // Of nobody nothing was read, and of a sealed record no more is said than that.
            if (!ReadingRoutes.isReport(pattern)) {
                throw asIfUnknown(named);
            }
        } else if (stands == Stands.NOT_REACHED) {
            maySee.check(person, subject);
        } else if (stands == Stands.WITHHELD && !isLeftToHandler(person, pattern)) {
            throw RefusedRequest.of(Refusal.RESTRICTED);
        }
    }

    private static boolean isLeftToHandler(Person person, String pattern) {
        return GLASS.contains(pattern)
                || (FACTS.equals(pattern) && person.role() == Role.INTEGRATOR);
    }

    /** In the words for what nobody ever heard of at this kind of address. */
    private static NotHere asIfUnknown(Map<?, ?> named) {
        if (named.containsKey("alert")) {
            return NotHere.alert();
        }
        if (named.containsKey("kind")) {
            return NotHere.record();
        }
        return named.containsKey("child") ? NotHere.child() : NotHere.position();
    }

    private static Optional<Subject> ofReport(HttpServletRequest request) {
        String child = request.getParameter("child");
        return child == null
                ? Optional.empty()
                : id(Map.of("child", child), "child").map(Subject::child);
    }

    private Optional<Subject> about(String pattern, Map<?, ?> named) {
        if (named.containsKey("child")) {
            return id(named, "child").map(Subject::child);
        }
        if (named.containsKey("kind")) {
            return kind(named).flatMap(kind -> id(named, "id").map(id -> new Subject(kind, id)));
        }
        if (named.containsKey("alert")) {
            return id(named, "alert").flatMap(alerts::alert).map(AlertsReader.Told::subject);
        }
        if (!pattern.contains(ENTRY)) {
            return Optional.empty();
        }
        return position(named)
                .flatMap(reading::entry)
                .filter(Recorded.class::isInstance)
                .map(entry -> ((Recorded) entry).envelope().subject());
    }

    private static Optional<SubjectKind> kind(Map<?, ?> named) {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind.word().equals(named.get("kind")))
                .findFirst();
    }

    private static Optional<UUID> id(Map<?, ?> named, String name) {
        try {
            return Optional.ofNullable(named.get(name)).map(id -> UUID.fromString(id.toString()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<Long> position(Map<?, ?> named) {
        return Optional.ofNullable(named.get("position"))
                .map(Object::toString)
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::valueOf);
    }
}
