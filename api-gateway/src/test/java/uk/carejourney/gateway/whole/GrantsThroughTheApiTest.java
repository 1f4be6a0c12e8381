package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.gateway.whole.Destroying.OFFICER;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.keys.PartnerPseudonyms;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.util.List;
import java.util.UUID;

/** A council passes placements on to a school, tells it a pseudonym, and stops. */
final class GrantsThroughTheApiTest extends WholeApplication {

    private static final String PRACTITIONER = "worker-101";
    private static final String INTEGRATOR = "system-901";
    private static final String UPN = "A123456789012";

    private static final String GRANT =
            """
            {"partner": "%s", "topics": ["%s"], "fields": ["placement.placement-started.v1/postcode"],
             "purpose": "Personal education plans", "agreement": "DSA-12", "from": "2020-01-01",
             "endsWithKey": true}
            """;

    @Test
    void a_grant_is_made_told_by_and_withdrawn_and_its_pseudonyms_end_with_it() {
        String robin = child("GRANTS-1");
        record(
                robin,
                "identity.number-recorded.v1",
                "{\"kind\": \"upn\", \"number\": \"%s\"}",
                UPN);
        String school = GRANT.formatted(INTEGRATOR, "placement");
        send(PRACTITIONER, "/api/v1/grants", school, 403);
        assertThat(send(OFFICER, "/api/v1/grants", GRANT.formatted("x", "y"), 422).toString())
                .contains("UNKNOWN_TOPIC");
        String nameless = GRANT.formatted("A name\\u0000", "placement");
        assertThat(send(OFFICER, "/api/v1/grants", nameless, 422).toString())
                .contains("NOT_A_PARTNER");
        JsonNode made = send(OFFICER, "/api/v1/grants", school, 201);
        assertThat(send(OFFICER, "/api/v1/grants", school, 200).path("position"))
                .as("the same again")
                .isEqualTo(made.path("position"));
        JsonNode grant = named(INTEGRATOR, "");
        assertThat(grant.path("state").asString()).isEqualTo("in-force");
        assertThat(as(PRACTITIONER).get("/grants"))
                .contains(INTEGRATOR, "Personal education plans", "DSA-12", "postcode");

        String asked = "{\"system\": \"upn\", \"number\": \"a1234 56789012\"}";
        String address = "/api/v1/partners/" + INTEGRATOR + "/pseudonyms";
        assertThat(send(INTEGRATOR, address, asked, 404).toString())
                .as("nothing of the child was given yet")
                .contains("given nothing of a child");
        record(robin, "placement.placement-started.v1", "{\"placement\": \"%s\"}", "p-1");
        send(PRACTITIONER, address, asked, 403);
        assertThat(send(INTEGRATOR, "/api/v1/partners/grants-trust/pseudonyms", asked, 403))
                .as("another partner's names")
                .hasToString(
                        send(INTEGRATOR, "/api/v1/partners/nobody/pseudonyms", asked, 403)
                                .toString());
        String pseudonym = send(INTEGRATOR, address, asked, 200).path("pseudonym").asString();
        assertThat(pseudonym).isEqualTo(pseudonymOf(robin).toString()).isNotEqualTo(robin);
        assertThat(stream(robin)).contains("council.pseudonym-told.v1").doesNotContain(pseudonym);

        String withdrawal = "/api/v1/grants/" + grant.path("id").asString() + "/withdrawal";
        assertThat(send(OFFICER, withdrawal, "{}", 422).toString()).contains("MISSING");
        send(OFFICER, withdrawal, "{\"reason\": \"The project has ended\"}", 201);
        send(OFFICER, withdrawal, "{\"reason\": \"The project has ended\"}", 200);
        assertThat(named(INTEGRATOR, "").path("state").asString()).isEqualTo("withdrawn");
        assertThat(named(INTEGRATOR, "?known=" + made.path("position")).path("state").asString())
                .as("as known then")
                .isEqualTo("in-force");
        send(INTEGRATOR, address, asked, 404);
        assertThat(find(INTEGRATOR)).as("its key and its name are gone").isEmpty();
    }

    @Test
    void a_number_that_was_withdrawn_leads_to_nobody() {
        String wren = child("GRANTS-2");
        send(OFFICER, "/api/v1/grants", GRANT.formatted("grants-trust", "placement"), 201);
        record(wren, "placement.placement-started.v1", "{\"placement\": \"%s\"}", "p-2");
        String number = "9434765919";
        JsonNode recorded =
                record(
                        wren,
                        "identity.number-recorded.v1",
                        "{\"kind\": \"nhs\", \"number\": \"%s\"}",
                        number);
        String asked = "{\"system\": \"nhs\", \"number\": \"%s\"}".formatted(number);
        String address = "/api/v1/partners/grants-trust/pseudonyms";
        send(OFFICER, address, asked, 200);
        record(
                wren,
                "correction.entry-voided.v1",
                "{\"entry\": \"%s\", \"reason\": \"Another child's\","
                        + " \"authorisedBy\": \"worker-201\"}",
                event(recorded.path("firstPosition").asLong()));
        send(OFFICER, address, asked, 404);
    }

    @Test
    void nobody_records_a_grant_past_the_register() {
        String council = part(Ledger.class).council().toString();
        Answer made =
                post(
                        "/api/v1/subjects/" + council + "/facts",
                        """
                        {"facts": [{"type": "council.grant-made.v1", "happened": "2026-03-02",
                                    "fact": {}}]}
                        """,
                        "Idempotency-Key",
                        "past-the-register");
        assertThat(made.said().toString()).contains("RECORDED_BY_A_STEP");
    }

    private JsonNode named(String partner, String query) {
        for (JsonNode grant : get("/api/v1/grants" + query, 200).path("grants")) {
            if (grant.path("partner").asString().equals(partner)) {
                return grant;
            }
        }
        throw new AssertionError("no grant of " + partner);
    }

    private UUID pseudonymOf(String child) {
        var partner = find(INTEGRATOR).getFirst();
        return new PartnerPseudonyms(part(Ledger.class).keys()).of(partner, UUID.fromString(child));
    }

    private List<Subject> find(String partner) {
        LocalId id = new LocalId("partner", SubjectKind.PARTNER, partner);
        return List.copyOf(part(SubjectRegister.class).find(List.of(id)).values());
    }

    private String stream(String child) {
        return part(Ledger.class).reading().stream(UUID.fromString(child)).toString()
                + get("/api/v1/children/" + child + "/timeline", 200);
    }

    private String event(long position) {
        return get("/api/v1/facts/" + position, 200).path("eventId").asString();
    }

    private JsonNode record(String child, String type, String fact, String... words) {
        Answer recorded =
                post(
                        "/api/v1/subjects/child/" + child + "/facts",
                        "{\"facts\": [{\"type\": \"%s\", \"happened\": \"2026-03-02\", \"fact\": %s}]}"
                                .formatted(type, fact.formatted((Object[]) words)),
                        "Idempotency-Key",
                        child + type);
        assertThat(recorded.status()).as("%s", recorded.said()).isEqualTo(201);
        return recorded.said();
    }
}
