package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.gateway.whole.Destroying.OFFICER;
import static uk.carejourney.gateway.whole.Destroying.OTHER_OFFICER;
import static uk.carejourney.gateway.whole.Destroying.step;
import static uk.carejourney.gateway.whole.Destroying.steps;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EndOfRecordsTest extends WholeApplication {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONTACT =
            """
            {"facts": [{"type": "frontdoor.contact-received.v1", "happened": "2010-03-02",
                        "fact": {"contact": "c1"}}]}
            """;
    private static final String SCHEDULE =
            """
            {"fact": {"schedule": "2026", "periods": [
                {"record": "referral-only", "years": 6, "from": "last-event"}]}}
            """;

    @Test
    void a_record_is_held_then_destroyed_by_two_and_nobody_reads_or_repeats_it() {
        String child = child("END-1");
        JsonNode recorded = record(child).said();
        assertThat(timeline(child, recorded).path("entries")).hasSize(1);
        send(OFFICER, "/api/v1/retention-schedule", SCHEDULE, 200);

        send(OFFICER, steps(child), step("legal-hold-placed", "\"ground\": \"complaint\""), 200);
        String time = step("destruction-proposed", "\"basis\": \"time-ended\"");
        JsonNode refused = send(OFFICER, steps(child), time, 409);
        assertThat(refused.path("code").asString()).isEqualTo("STEP_REFUSED");
        assertThat(refused.path("problems").get(0).path("code").asString()).isEqualTo("LEGAL_HOLD");
        String hold = record(OFFICER, child).path("holds").get(0).path("event").asString();
        send(OFFICER, steps(child), step("legal-hold-lifted", "\"hold\": \"" + hold + "\""), 200);

        JsonNode proposed = send(OFFICER, steps(child), time, 200);
        assertThat(proposed.path("kept").path("ended").asBoolean()).isTrue();
        String approval =
                step(
                        "destruction-approved",
                        "\"proposal\": \"%s\""
                                .formatted(proposed.path("proposal").path("event").asString()));
        assertThat(
                        send(OFFICER, steps(child), approval, 409)
                                .path("problems")
                                .get(0)
                                .path("code")
                                .asString())
                .isEqualTo("SAME_PERSON");
        JsonNode ended = send(OTHER_OFFICER, steps(child), approval, 200);

        assertThat(ended.path("destroyed").path("fact").path("positions").get(0).asLong())
                .isEqualTo(recorded.path("firstPosition").asLong());
        assertThat(timeline(child, recorded).toString()).doesNotContain("contact-received");
        assertThat(
                        get("/api/v1/facts/" + recorded.path("firstPosition").asLong(), 200)
                                .path("erased")
                                .asBoolean())
                .isTrue();
        assertThat(record(child).status()).isEqualTo(410);
        assertThat(record(child).said().path("code").asString()).isEqualTo("RECORD_DESTROYED");
        assertThat(as("worker-101").get("/children/" + child))
                .contains("The record was destroyed on");
    }

    @Test
    @Tag("asvs-2.3.1")
    void nobody_decides_past_the_steps_or_without_the_role() {
        String child = child("END-2");
        record(child);
        Answer past =
                post(
                        "/api/v1/subjects/child/" + child + "/facts",
                        """
                        {"facts": [{"type": "retention.destruction-approved.v1",
                                    "happened": "2026-03-02", "fact": {}}]}
                        """,
                        "Idempotency-Key",
                        "past");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.said().path("problems").get(0).path("code").asString())
                .isEqualTo("RECORDED_BY_A_STEP");
        String held = step("legal-hold-placed", "\"ground\": \"complaint\"");
        send("worker-101", steps(child), held, 403);
        send("worker-951", steps(child), held, 403);
        send(OFFICER, "/api/v1/records/child/" + new java.util.UUID(4, 4) + "/steps", held, 404);
        send(OFFICER, steps(child), step("legal-hold-placed", "\"ground\": \"because\""), 409);
        send(OFFICER, steps(child), step("no-such-step", "\"ground\": \"because\""), 422);
    }

    @Test
    void the_councils_key_is_replaced_by_an_administrator_while_records_are_read() {
        String child = child("END-3");
        JsonNode recorded = record(child).said();
        String rotation = "/api/v1/council-keys/rotation";
        send(OFFICER, rotation, "", 403);
        assertThat(send("worker-951", rotation, "", 200).path("wrappedAgain").asInt()).isPositive();
        assertThat(timeline(child, recorded).path("entries")).hasSize(1);
        assertThat(record(child).status()).isEqualTo(200);
    }

    @Test
    void an_entry_removed_by_court_order_can_no_longer_be_put_right() {
        String child = child("END-4");
        long position = record(child).said().path("firstPosition").asLong();
        String at = "\"position\": %d, ".formatted(position);
        JsonNode proposed =
                send(
                        OFFICER,
                        steps(child),
                        step(
                                "removal-proposed",
                                at + "\"ground\": \"court-order\", \"courtOrder\": \"order-9\""),
                        200);
        String proposal = proposed.path("steps").get(0).path("event").asString();
        String approval = step("removal-approved", at + "\"proposal\": \"" + proposal + "\"");
        send(OTHER_OFFICER, steps(child), approval, 200);

        String reasoned = "\"reason\": \"keyed wrongly\", \"authorisedBy\": \"worker-201\"";
        String corrected =
                "\"happened\": \"2010-03-01\", \"fact\": {\"contact\": \"c1\"}, " + reasoned;
        refusedAsErased(child, position, "withdrawals", reasoned);
        refusedAsErased(child, position, "corrections", corrected);
    }

    private void refusedAsErased(String child, long position, String how, String body) {
        Answer refused =
                post(
                        "/api/v1/children/%s/entries/%d/%s".formatted(child, position, how),
                        "{" + body + "}",
                        "Idempotency-Key",
                        how);
        assertThat(refused.status()).as("%s", refused.said()).isEqualTo(410);
        assertThat(refused.said().path("code").asString()).isEqualTo("ENTRY_ERASED");
    }

    private Answer record(String child) {
        return post(
                "/api/v1/subjects/child/" + child + "/facts",
                CONTACT,
                "Idempotency-Key",
                "contact");
    }

    private JsonNode record(String person, String child) {
        return JSON.readTree(as(person).get("/api/v1/records/child/" + child));
    }

    private JsonNode timeline(String child, JsonNode recorded) {
        return get(
                "/api/v1/children/%s/timeline?at-least=%d"
                        .formatted(child, recorded.path("lastPosition").asLong()),
                200);
    }
}
