package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.contract.Mutations;
import uk.carejourney.gateway.contract.Operations;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Recorder;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The application asked for anything by anyone, by chance, from its own contract. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ApiFuzzTest extends WholeApplication {

    private static final long SEED = Long.getLong("journey.fuzz.seed", 20_261_126L);
    private static final int ROUNDS = Integer.getInteger("journey.fuzz.rounds", 6);

    private final RandomGenerator random = new SplittableRandom(SEED);

    @Override
    List<String> more(Path folder) {
        return List.of(
                "--journey.api.requests-per-minute=0",
                "--journey.api.body-kilobytes=8",
                "--journey.webhooks.key-file=" + folder.resolve("webhooks.keys"));
    }

    @Test
    @Tag("asvs-2.2.2")
    @Tag("asvs-4.1.1")
    @Tag("asvs-16.5.1")
    void whatever_is_asked_is_answered_or_refused_as_the_contract_says() {
        JsonNode document = get("/api/v1/openapi.json", 200);
        Mutations requests = new Mutations(document, random, known());
        List<String> amiss = new ArrayList<>();
        int asked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Operations.One operation : Operations.in(document).toList()) {
                Mutations.Made request = requests.request(operation);
                ask(operation, request, amiss);
                asked++;
            }
        }
        System.out.printf("%d requests by chance, seed %d%n", asked, SEED);
        assertThat(amiss).as("seed %d", SEED).isEmpty();
        assertThat(asked).isGreaterThan(300);
    }

    /** What exists, so that not everything is refused at the door. */
    private Map<String, List<String>> known() {
        String child = placedChild();
        UUID alert = UUID.randomUUID();
        AlertSteps.record(
                part(Recorder.class),
                Subject.child(UUID.fromString(child)),
                AlertSteps.raised(alert, "S1"));
        return Map.ofEntries(
                Map.entry("child", List.of(child)),
                Map.entry("id", List.of(child, UUID.randomUUID().toString())),
                Map.entry("kind", List.of("child", "home", "carer")),
                Map.entry("alert", List.of(alert.toString())),
                Map.entry("position", List.of("0", "1", "2")),
                Map.entry("known", List.of("1", "2026-03-14", "2126-03-14T00:00:00Z")),
                Map.entry("about", List.of("2026-03-14")),
                Map.entry("at-least", List.of("0", "1")),
                Map.entry("type", List.of("placement.placement-started.v1")),
                Map.entry("happened", List.of("2026-03-02", "2026-03")),
                Map.entry("Idempotency-Key", List.of("key-1", "key-2", "key-3")),
                // A rebuild of a read model takes long.
                Map.entry("name", List.of("none")));
    }

    private String placedChild() {
        String child = child("FUZZ-1");
        post(
                "/api/v1/subjects/child/" + child + "/facts",
                """
                {"facts": [{"type": "placement.placement-started.v1", "happened": "2026-03-02",
                            "fact": {"placement": "p1", "type": "U1"}}]}
                """,
                "Idempotency-Key",
                "fuzz-begin");
        return child;
    }

    private void ask(Operations.One operation, Mutations.Made request, List<String> amiss) {
        // What never ends is asked in a way that is refused.
        List<String> headers =
                new ArrayList<>(
                        operation.path().endsWith("/events")
                                ? List.of(
                                        "Last-Event-ID",
                                        random.nextBoolean() ? "none" : "999999999999")
                                : request.headers());
        SeededPerson[] people = SeededPerson.values();
        String who = people[random.nextInt(people.length)].id();
        if (random.nextInt(15) == 0) {
            headers.addAll(List.of("Authorization", "Bearer nobodys"));
        }
        HttpResponse<String> answer =
                as(who).answer(
                                request.verb(),
                                request.path(),
                                request.body().isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(request.body()),
                                headers.toArray(String[]::new));
        String trouble = trouble(operation, answer);
        if (!trouble.isEmpty()) {
            amiss.add(
                    "%s as %s: %s %s %s %s -> %d %s"
                            .formatted(
                                    trouble,
                                    who,
                                    request.verb(),
                                    request.path(),
                                    headers,
                                    shortened(request.body()),
                                    answer.statusCode(),
                                    shortened(answer.body())));
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private static String trouble(Operations.One operation, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String body = answer.body();
        if (status >= 500) {
            return "it failed";
        }
        if (body.contains("Exception")
                || body.contains("uk.carejourney")
                || body.contains("\tat ")) {
            return "it tells of its insides";
        }
        if (status < 400 && status != 307) {
            return operation.tree().path("responses").has("" + status)
                    ? ""
                    : "a status the contract does not have";
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").contains("problem+json")) {
            return "no problem";
        }
        try {
            String code = JsonMapper.shared().readTree(body).path("code").asString("");
            return operation.codes().contains(code) ? "" : "a code the contract does not have";
        } catch (JacksonException broken) {
            return "a problem that can't be read";
        }
    }

    @Test
    void every_route_of_the_interface_is_in_the_contract_and_no_other() {
        JsonNode document = get("/api/v1/openapi.json", 200);
        Set<String> told = new TreeSet<>();
        Operations.in(document).forEach(one -> told.add(one.toString()));
        Set<String> there = new TreeSet<>();
        part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route ->
                        route.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/"))
                                .forEach(path ->
                                        route.getMethodsCondition()
                                                .getMethods()
                                                .forEach(verb -> there.add(route(verb, path)))));
        assertThat(told).isEqualTo(there);
    }

    private static String route(RequestMethod verb, String path) {
        return verb.name().toLowerCase(Locale.ROOT) + " " + path;
    }
}
