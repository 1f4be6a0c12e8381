package uk.carejourney.gateway.readers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.access.Routes;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Of every route it is known whether it shows somebody's record. */
final class ReadingRoutesTest {

    /** These show figures, hashes, settings or nothing, or only record; each was thought about. */
    private static final Set<String> NO_READINGS =
            Set.of(
                    "DELETE /api/v1/calendars/{calendar}",
                    "DELETE /api/v1/webhooks/{webhook}",
                    "GET /",
                    "GET /actuator/prometheus",
                    "GET /api/v1/calendars",
                    "GET /api/v1/catalogue",
                    "GET /api/v1/consistency",
                    "GET /api/v1/delivery",
                    "GET /api/v1/facts/{position}/proof",
                    "GET /api/v1/figures",
                    "GET /api/v1/figures/{position}",
                    "GET /api/v1/grants",
                    "GET /api/v1/imports/{id}",
                    "GET /api/v1/measures/{id}",
                    "GET /api/v1/openapi.json",
                    "GET /api/v1/publication",
                    "GET /api/v1/rulebook",
                    "GET /api/v1/webhooks",
                    "GET /api/v1/webhooks/{webhook}/dead-letters",
                    "GET /assets/**",
                    "GET /calendar/{token}.ics",
                    "GET /calendars",
                    "GET /catalogue",
                    "GET /error",
                    "GET /figures",
                    "GET /figures/{position}",
                    "GET /grants",
                    "GET /measures",
                    "GET /readings/tlog/checkpoint",
                    "GET /readings/tlog/checkpoint-sizes",
                    "GET /readings/tlog/checkpoint.witnessed",
                    "GET /readings/tlog/checkpoints/{*size}",
                    "GET /readings/tlog/keys",
                    "GET /readings/tlog/tile/entries/{*number}",
                    "GET /readings/tlog/tile/{level}/{*number}",
                    "GET /refusals",
                    "GET /sessions",
                    "GET /sign-in",
                    "GET /sign-in/secret-file",
                    "GET /tlog/checkpoint",
                    "GET /tlog/checkpoint-sizes",
                    "GET /tlog/checkpoint.witnessed",
                    "GET /tlog/checkpoints/{*size}",
                    "GET /tlog/keys",
                    "GET /tlog/tile/entries/{*number}",
                    "GET /tlog/tile/{level}/{*number}",
                    "POST /api/v1/adoption-vault/links",
                    "POST /api/v1/adoption-vault/removals",
                    "POST /api/v1/alerting",
                    "POST /api/v1/alerts/{alert}/acknowledge",
                    "POST /api/v1/alerts/{alert}/assign",
                    "POST /api/v1/alerts/{alert}/escalate",
                    "POST /api/v1/alerts/{alert}/resolve",
                    "POST /api/v1/alerts/{alert}/snooze",
                    "POST /api/v1/calendars",
                    "POST /api/v1/children/{child}/entries/{position}/answers",
                    "POST /api/v1/children/{child}/entries/{position}/corrections",
                    "POST /api/v1/children/{child}/entries/{position}/disputes",
                    "POST /api/v1/children/{child}/entries/{position}/moves",
                    "POST /api/v1/children/{child}/entries/{position}/withdrawals",
                    "POST /api/v1/children/{child}/glass",
                    "POST /api/v1/children/{child}/merges",
                    "POST /api/v1/children/{child}/separations",
                    "POST /api/v1/council-keys/rotation",
                    "POST /api/v1/grants",
                    "POST /api/v1/grants/{id}/withdrawal",
                    "POST /api/v1/imports/ssda903",
                    "POST /api/v1/measures",
                    "POST /api/v1/measures/{id}/rules/{rule}/publications",
                    "POST /api/v1/projections/{name}/rebuild",
                    "POST /api/v1/records/{kind}/{id}/steps",
                    "POST /api/v1/retention-schedule",
                    "POST /api/v1/rulebook",
                    "POST /api/v1/sealed-records/{child}",
                    "POST /api/v1/sealed-records/{child}/openings",
                    "POST /api/v1/sealed-records/{child}/unsealings",
                    "POST /api/v1/subjects/{kind}",
                    "POST /api/v1/subjects/{kind}/{id}/facts",
                    "POST /api/v1/webhooks",
                    "POST /api/v1/webhooks/{webhook}/dead-letters/{message}/send",
                    "POST /calendars",
                    "POST /calendars/{calendar}/revoke",
                    "POST /measures/{id}/{rule}/publish",
                    "POST /sessions/end-others",
                    "POST /sign-in");

    @Test
    void a_new_route_is_a_reading_or_is_said_to_be_none() {
        Set<String> none =
                Routes.ALL.stream()
                        .filter(route ->
                                ReadingRoutes.of(route.method(), route.pattern()).isEmpty())
                        .map(route -> route.method() + " " + route.pattern())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(none).isEqualTo(new TreeSet<>(NO_READINGS));
    }

    @Test
    void whoever_asks_for_the_head_alone_has_read_too() {
        assertThat(ReadingRoutes.of("HEAD", "/children/{child}"))
                .contains(ReadingRoutes.Kind.RECORD);
    }
}
