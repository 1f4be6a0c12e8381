package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.HandlerMapping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.gateway.access.Handlers;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.access.Scope;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.problem.Refusing;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every role asks every route of the application as it ships. */
final class RolesTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    @Tag("asvs-8.2.1")
    @Tag("asvs-8.3.1")
    void every_role_is_answered_where_the_table_says_so_and_refused_with_the_reason_elsewhere() {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Route route : Routes.ALL) {
            for (SeededPerson person : SeededPerson.values()) {
                if (!(person.program() && isPage(route))) {
                    boolean entitled = entitled(route, person);
                    refused += entitled ? 0 : 1;
                    trouble(route, person, entitled).ifPresent(wrong::add);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(Routes.ALL.size());
    }

    @Test
    void the_whole_application_has_a_rule_for_every_route_and_no_rule_too_many() {
        Set<String> routes = Handlers.routes(handlers());

        assertThat(Handlers.of(Routes.ALL)).containsAll(routes);
        assertThat(Handlers.of(Routes.ALL))
                .filteredOn(rule -> !rule.contains("/assets/"))
                .isSubsetOf(routes);
    }

    @Test
    void no_program_is_shown_pages() {
        assertThat(Routes.ALL)
                .filteredOn(RolesTest::isPage)
                .noneMatch(route ->
                        !route.whom().everyone() && entitled(route, SeededPerson.INTEGRATOR));
    }

    private List<HandlerMapping> handlers() {
        return parts(HandlerMapping.class);
    }

    private static boolean isPage(Route route) {
        return !Refusing.isForPrograms(route.pattern());
    }

    private static boolean entitled(Route route, SeededPerson person) {
        Set<Scope> scopes = person.program() ? EnumSet.allOf(Scope.class) : Set.of();
        return route.whom()
                .refuse(new Person(person.id(), person.role(), person.teams(), scopes))
                .isEmpty();
    }

    private java.util.Optional<String> trouble(Route route, SeededPerson person, boolean entitled) {
        HttpResponse<String> answer =
                as(person.id())
                        .answer(
                                route.method(),
                                path(route),
                                BodyPublishers.noBody(),
                                "Last-Event-ID",
                                "none");
        boolean fits =
                entitled
                        ? answer.statusCode() != 401 && !isRefusedByRole(answer)
                        : answer.statusCode() == 403 && isRefusedByRole(answer);
        return fits
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        "%s %s as %s: %d %s"
                                .formatted(
                                        route.method(),
                                        route.pattern(),
                                        person,
                                        answer.statusCode(),
                                        isPage(route) ? "" : answer.body()));
    }

    private static String path(Route route) {
        return route.pattern()
                .replaceAll("\\{(child|id|alert|webhook|message|calendar)}", UNKNOWN)
                .replace("{kind}", "child")
                .replace("{position}", "0")
                .replace("{act:merge|separate}", "merge")
                .replaceAll("/\\*\\*|/\\{\\*[a-z]*}", "/none")
                .replaceAll("\\{[^}]*}", "none");
    }

    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    /** A page says it in words, a problem by its code and who it is for. */
    private static boolean isRefusedByRole(HttpResponse<String> answer) {
        if (answer.body().startsWith("{")) {
            JsonNode problem = JSON.readTree(answer.body());
            return problem.path("code").asString("").equals("NOT_FOR_THIS_ROLE")
                    && problem.path("detail").asString("").startsWith("This is for: ");
        }
        return answer.body().contains("This is not for your role.")
                && answer.body().contains("This is for: ");
    }
}
