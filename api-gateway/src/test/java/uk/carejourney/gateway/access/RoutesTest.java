package uk.carejourney.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import uk.carejourney.gateway.access.RouteTable.Found;
import uk.carejourney.gateway.given.EveryRoute;
import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

final class RoutesTest extends OnPages {

    private static final BodyPublisher NOTHING = BodyPublishers.noBody();

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it before each test
    private List<HandlerMapping> handlers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    @Tag("asvs-3.2.1")
    @Tag("asvs-3.4.1")
    @Tag("asvs-3.4.3")
    @Tag("asvs-3.4.4")
    @Tag("asvs-3.4.5")
    @Tag("asvs-3.4.6")
    @Tag("asvs-14.3.2")
    void every_route_answers_with_every_guarding_header() {
        List<String> unguarded =
                everyRoute()
                        .filter(answer -> !EveryRoute.isGuarded(answer))
                        .map(answer -> answer.request().method() + " " + answer.uri())
                        .toList();

        assertThat(unguarded).isEmpty();
        assertThat(routes.getHandlerMethods()).hasSizeGreaterThan(6);
    }

    @Test
    @Tag("asvs-13.4.2")
    @Tag("asvs-16.5.1")
    void no_answer_tells_of_the_insides() {
        assertThat(Stream.concat(everyRoute(), mishaps()))
                .allSatisfy(answer ->
                        assertThat(answer.body())
                                .doesNotContain("Exception", "uk.carejourney", "\tat "));
    }

    @Test
    void mishaps_are_guarded_too_and_none_is_unforeseen() {
        assertThat(mishaps())
                .allSatisfy(answer -> {
                    assertThat(EveryRoute.isGuarded(answer)).as("%s", answer.uri()).isTrue();
                    assertThat(answer.statusCode()).isBetween(400, 499);
                });
    }

    @Test
    void an_address_nobody_can_read_is_refused_without_naming_the_server() {
        HttpResponse<String> answer =
                as("worker-101").answer("GET", "/children/%00", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception");
    }

    @Test
    @Tag("asvs-3.5.1")
    void another_sites_page_can_change_nothing() {
        HttpResponse<String> answer =
                as("worker-101")
                        .answer("POST", "/children", NOTHING, "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("another site");
    }

    @Test
    @Tag("asvs-3.5.1")
    void a_form_nobody_here_wrote_changes_nothing_though_its_sender_is_signed_in() {
        HttpResponse<String> answer =
                as("worker-101").answer("POST", "/children", NOTHING, "X-CSRF-TOKEN", "invented");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("asvs-8.1.1")
    void every_route_has_a_rule_and_every_rule_a_route() {
        assertThat(Handlers.routes(handlers)).isSubsetOf(Handlers.of(Routes.ALL));
    }

    @Test
    void a_route_without_a_rule_is_found() {
        assertThat(Handlers.routes(List.of(new PlantedRoute())))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(Handlers.of(Routes.ALL));
    }

    @Test
    @Tag("asvs-16.5.3")
    void what_no_rule_names_answers_nobody() {
        RouteTable table = new RouteTable(Routes.ALL);

        assertThat(table.find("GET", PlantedRoute.PATH)).isEqualTo(new Found.Nowhere());
        assertThat(table.find("DELETE", "/children")).isEqualTo(new Found.OtherMethod());
    }

    private Stream<HttpResponse<String>> everyRoute() {
        return EveryRoute.answers(routes, as("worker-101"));
    }

    private Stream<HttpResponse<String>> mishaps() {
        return Stream.of(
                        "/no/such/page",
                        "/children/not-an-identifier",
                        "/children/" + RobinsStory.ROBIN.id() + "/entries/none",
                        "/children?page=many",
                        "/assets/none.css",
                        "/api/v1/none")
                .map(path -> as("worker-101").answer("GET", path, BodyPublishers.noBody()));
    }
}
