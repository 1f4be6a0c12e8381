package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.HandlerMapping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.gateway.access.Handlers;
import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.access.SeededPerson;

import java.net.http.HttpResponse;
import java.util.ArrayList;
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
                if (!(person.program() && Walk.isPage(route))) {
                    boolean entitled = Walk.isFor(route, person);
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
                .filteredOn(Walk::isPage)
                .noneMatch(route ->
                        !route.whom().everyone() && Walk.isFor(route, SeededPerson.INTEGRATOR));
    }

    private List<HandlerMapping> handlers() {
        return parts(HandlerMapping.class);
    }

    private java.util.Optional<String> trouble(Route route, SeededPerson person, boolean entitled) {
        HttpResponse<String> answer = walked(route, person.id(), Walk.NOWHERE, 0);
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
                                        Walk.isPage(route) ? "" : answer.body()));
    }

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
