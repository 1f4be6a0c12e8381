package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.journey.Happened;

import java.time.Duration;
import java.time.LocalDate;

/** A council publishes a figure, and then erases the record of a child it counted. */
final class FiguresThroughTheApiTest extends WholeApplication {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String MANAGER = "worker-201";
    private static final String RULE = "lac-review-first-20wd";

    @Test
    void a_published_figure_stays_while_a_record_it_counted_is_erased_and_the_difference_is_told() {
        Destroying records = new Destroying(this);
        String robin = records.childInCare("FIGURES-1", 60);
        records.childInCare("FIGURES-2", 60);
        String asked = ask();
        String measure = "/api/v1/measures/%s/rules/%s".formatted(asked, RULE);
        assertThat(get(measure, 200).toString()).contains(robin);

        String place = "{\"publishedIn\": \"Corporate parenting board, 14 July\"}";
        assertThat(send("worker-101", measure + "/publications", place, 403).toString())
                .contains("NOT_FOR_THIS_ROLE");
        assertThat(send(MANAGER, measure + "/publications", "{}", 422).toString())
                .contains("say where it is published");
        JsonNode published = send(MANAGER, measure + "/publications", place, 201);
        long position = published.path("position").asLong();
        assertThat(send(MANAGER, measure + "/publications", place, 200).path("position").asLong())
                .as("the same again")
                .isEqualTo(position);

        JsonNode figure = figure(position);
        assertThat(figure.path("same").asBoolean()).isTrue();
        assertThat(figure.path("sameLaw").asBoolean()).isTrue();
        assertThat(figure.path("erasedSince").path("records").asInt()).isZero();
        JsonNode numbers = figure.path("all").path("published");
        assertThat(numbers.path("numbers").path("not-assessable").asInt()).isEqualTo(2);
        assertThat(fact(position)).doesNotContain(robin).contains("Corporate parenting board");

        records.destroy(robin);

        JsonNode after = figure(position);
        assertThat(after.path("all").path("published")).isEqualTo(numbers);
        assertThat(after.path("all").path("again").path("numbers").path("not-assessable").asInt())
                .isEqualTo(1);
        assertThat(after.path("erasedSince").path("records").asInt()).isEqualTo(1);
        assertThat(after.path("same").asBoolean()).isFalse();
        assertThat(as(MANAGER).get("/api/v1/measures/" + asked, 404))
                .as("the answer that named the child is gone")
                .contains("NOT_HERE");
        assertThat(get(after.path("again").asString(), 200).toString()).doesNotContain(robin);
        assertThat(as(MANAGER).get("/figures/" + position))
                .contains("1 record known then can no longer be read")
                .contains("it comes out otherwise: without what was erased");
        assertThat(get("/api/v1/figures", 200).path("figures")).hasSize(1);
    }

    @Test
    void nobody_records_a_figure_that_was_not_worked_out() {
        String council = part(Ledger.class).council().toString();
        Answer made =
                post(
                        "/api/v1/subjects/" + council + "/facts",
                        """
                        {"facts": [{"type": "council.figure-published.v1",
                                    "happened": "2026-03-02", "fact": {}}]}
                        """,
                        "Idempotency-Key",
                        "made-up");
        assertThat(made.status()).isEqualTo(422);
        assertThat(made.said().toString()).contains("RECORDED_BY_A_STEP");
    }

    private String ask() {
        LocalDate today = LocalDate.now(Happened.LONDON);
        return measured(
                MANAGER,
                "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(today.minusDays(60), today));
    }

    private JsonNode figure(long position) {
        String address = "/api/v1/figures/" + position;
        await().atMost(LONG)
                .until(() -> get(address, 200).path("state").asString().equals("ready"));
        return get(address, 200);
    }

    private String fact(long position) {
        return get("/api/v1/facts/" + position, 200).toString();
    }
}
