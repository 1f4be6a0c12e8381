package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Webhooks are subscribed, listed and disabled; alerting is not live, so nothing is posted. */
final class WebhooksTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INTEGRATOR = "system-901";

    @Override
    List<String> more(Path folder) {
        return List.of("--journey.webhooks.key-file=" + folder.resolve("webhooks.keys"));
    }

    private HttpResponse<String> ask(String person, String method, String path, String json) {
        return as(person)
                .answer(
                        method,
                        path,
                        BodyPublishers.ofString(json),
                        "Content-Type",
                        "application/json");
    }

    private HttpResponse<String> subscribe(String person, String address) {
        return ask(person, "POST", "/api/v1/webhooks", "{\"address\": \"" + address + "\"}");
    }

    @Test
    void a_secret_is_told_once_and_a_disabled_webhook_stays_on_the_list() {
        HttpResponse<String> answer = subscribe(INTEGRATOR, "https://1.1.1.1/alerts");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = JSON.readTree(answer.body());
        String secret = made.path("secret").asString();
        assertThat(secret).startsWith("whsec_");

        String list = as("worker-951").get("/api/v1/webhooks");
        assertThat(list).contains(made.path("id").asString()).doesNotContain(secret);
        String one = "/api/v1/webhooks/" + made.path("id").asString();
        assertThat(as(INTEGRATOR).get(one + "/dead-letters")).isEqualTo("[]");
        String letter = one + "/dead-letters/" + UUID.randomUUID() + "/send";
        assertThat(ask(INTEGRATOR, "POST", letter, "").statusCode()).isEqualTo(404);
        assertThat(ask(INTEGRATOR, "DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(as(INTEGRATOR).get("/api/v1/webhooks")).contains("\"disabled\":\"BY_HAND\"");
        assertThat(ask(INTEGRATOR, "POST", letter, "").body()).contains("WEBHOOK_DISABLED");
        assertThat(as(INTEGRATOR).get("/api/v1/delivery"))
                .contains("\"listening\":0", "\"webhooks\":", "\"waiting\":0")
                .doesNotContain("\"mail\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/alerts",
                "https://127.0.0.1/alerts",
                "https://localhost/alerts",
                "https://[::1]/alerts",
                "https://10.0.0.1/alerts",
                "https://169.254.169.254/latest",
                "https://2130706433/",
                "https://u:p@1.1.1.1/",
                "https:///alerts",
                "no address"
            })
    void an_address_that_is_not_on_the_internet_is_refused(String address) {
        HttpResponse<String> answer = subscribe(INTEGRATOR, address);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("WEBHOOK_ADDRESS_UNFIT")
                .doesNotContain("169.254", "2130706433", "alerts");
    }

    @Test
    void webhooks_are_for_integrators_and_administrators() {
        assertThat(subscribe("worker-201", "https://1.1.1.1/").body())
                .contains("NOT_FOR_THIS_ROLE");
        assertThat(as("worker-101").get("/api/v1/webhooks", 403)).contains("NOT_FOR_THIS_ROLE");
        assertThat(subscribe("worker-951", "").statusCode()).isEqualTo(422);
    }
}
