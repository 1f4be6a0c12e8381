package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.restriction.SealFact;
import uk.carejourney.restriction.SealFact.RecordSealed;
import uk.carejourney.restriction.SealFact.RecordUnsealed;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;

/** What joins the record before and the one now, and what is sealed by halves. */
final class LinkedRecordsTest extends OneAdoptedChild {

    private static final String REASONED =
            "\"reason\": \"Of this child after all\", \"authorisedBy\": \"%s\"".formatted(MANAGER);

    @Test
    void what_names_the_carer_of_the_record_before_is_not_linked_with_it() {
        recorded(
                now,
                fact(
                        "placement.placement-started",
                        "\"placement\": \"another\", \"carer\": \"carer/%s\"".formatted(carer)));
        seal();

        HttpResponse<String> refused = linked();

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("JOINS_BOTH", "now.entries[").doesNotContain(carer);
        assertThat(lookedUp(now).statusCode()).isEqualTo(404);
    }

    @Test
    void references_that_only_look_alike_are_looked_at_before_the_two_are_linked() {
        recorded(
                now,
                fact(
                        "placement.placement-started",
                        "\"placement\": \"placement-%d\""
                                .formatted(
                                        Integer.parseInt(
                                                number.substring(number.indexOf('-') + 1)))));
        seal();
        assertThat(linked().body()).contains("SAME_REFERENCE");

        HttpResponse<String> looked =
                sent(
                        KEEPER,
                        "/api/v1/adoption-vault/links",
                        "{\"before\": \"%s\", \"now\": \"%s\", \"alike\": true, \"reason\": \"Both numbered by hand\"}"
                                .formatted(before, now));

        assertThat(looked.statusCode()).as(looked.body()).isEqualTo(201);
        assertThat(lookedUp(before).body()).contains(now);
    }

    @Test
    void what_is_put_right_to_name_the_carer_of_the_record_before_joins_too() {
        long started =
                recorded(now, fact("placement.placement-started", "\"placement\": \"another\""))
                        .path("lastPosition")
                        .asLong();
        HttpResponse<String> corrected =
                sent(
                        MANAGER,
                        "/api/v1/children/%s/entries/%d/corrections".formatted(now, started),
                        """
                        {"happened": "2026-03-02", "fact": {"placement": "another",
                         "carer": "carer/%s"}, %s}
                        """
                                .formatted(carer, REASONED));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(201);
        seal();

        assertThat(linked().body()).contains("JOINS_BOTH").doesNotContain(carer);
    }

    @Test
    void what_the_record_before_says_of_the_one_now_joins_them() {
        recorded(before, related(now));
        seal();

        assertThat(linked().body()).contains("JOINS_BOTH", "before.entries[");
    }

    @Test
    void a_sister_whose_record_names_both_joins_them() {
        recorded(sister, related(now));
        seal();

        assertThat(linked().body()).contains("JOINS_BOTH", "others[" + sister + "]");
    }

    @Test
    void an_entry_moved_from_the_one_to_the_other_joins_them() {
        String called =
                fact("identity.name-recorded", "\"kind\": \"known-as\", \"givenNames\": \"Linn\"");
        long moved = recorded(before, called).path("lastPosition").asLong();
        HttpResponse<String> answer =
                sent(
                        MANAGER,
                        "/api/v1/children/%s/entries/%d/moves".formatted(before, moved),
                        "{\"toChild\": \"%s\", %s}".formatted(now, REASONED));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode there = JSON.readTree(answer.body()).path("recorded").path("position");
        seal();

        assertThat(linked().body()).contains("JOINS_BOTH", "now.entries[" + there.asLong() + "]");
    }

    @Test
    void what_is_still_readable_is_not_linked_and_what_is_linked_is_not_unsealed() {
        assertThat(linked().body()).contains("STILL_READABLE");
        seal();
        HttpResponse<String> after = sent(KEEPER, LINKS, link(), "linked " + before);
        assertThat(after.statusCode()).as(after.body()).isEqualTo(201);
        assertThat(sent(KEEPER, LINKS, link(), "linked " + before).statusCode()).isEqualTo(201);

        assertThat(unsealed("first").body()).contains("STILL_LINKED");
        assertThat(
                        sent(
                                        KEEPER,
                                        "/api/v1/adoption-vault/removals",
                                        "{\"before\": \"%s\", \"reason\": \"It was the wrong child\"}"
                                                .formatted(before))
                                .statusCode())
                .isEqualTo(204);
        assertThat(unsealed("after").statusCode()).isEqualTo(201);
    }

    @Test
    void what_a_crash_left_sealed_by_half_opens_to_nobody_and_is_sealed_by_asking_again() {
        String other = merged();
        recordedBy(before, new RecordSealed(LocalDate.parse("2026-03-02"), "The order was made"));

        assertThat(as(MANAGER).get("/api/v1/children/%s/timeline".formatted(other), 404))
                .doesNotContain(name);
        assertThat(opened().body()).contains("HALF_SEALED");
        assertThat(linked().body()).contains("HALF_SEALED");
        seal();
        assertThat(sent(KEEPER, sealed() + "/openings", OPENING, "opened " + before).statusCode())
                .isEqualTo(201);
        assertThat(as(KEEPER).get(timeline(), 200)).contains(name, other);
    }

    @Test
    void what_a_crash_left_unsealed_by_half_is_unsealed_by_asking_again() {
        String other = merged();
        seal();
        recordedBy(before, new RecordUnsealed("The court set it aside"));
        assertThat(opened().body()).contains("HALF_SEALED");

        HttpResponse<String> again = unsealed("first");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(as(MANAGER).get(timeline(), 200)).contains(other);
    }

    @Test
    void either_of_the_records_read_as_one_leads_its_keeper_to_the_one_now() {
        String other = merged();
        seal();
        assertThat(linked().statusCode()).isEqualTo(201);

        assertThat(lookedUp(other).body()).contains(before, now);
        assertThat(sent(KEEPER, LINKS, link().replace(before, other), "other").body())
                .contains("ALREADY_LINKED");
    }

    /** A second record of the child's, read as one with the first. */
    private String merged() {
        String other = another();
        recorded(
                other,
                fact("identity.name-recorded", "\"kind\": \"legal\", \"givenNames\": \"Two\""));
        HttpResponse<String> merged =
                sent(
                        MANAGER,
                        "/api/v1/children/" + before + "/merges",
                        "{\"other\": \"%s\", %s}".formatted(other, REASONED));
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
        return other;
    }

    private void recordedBy(String child, SealFact fact) {
        Subject subject = Subject.child(UUID.fromString(child));
        Actor keeper = Actor.person(KEEPER, Role.ADOPTION_RECORDS);
        Envelope envelope =
                Envelope.of(
                        part(EventIds.class).next(),
                        subject,
                        Happened.on(LocalDate.parse("2026-03-02")),
                        keeper);
        Outcome outcome =
                part(Recorder.class).record(RecordFacts.said("half", new Entry(envelope, fact)));
        assertThat(outcome).isInstanceOf(Outcome.Appended.class);
        long position = ((Outcome.Appended) outcome).firstPosition();
        assertThat(part(ChildReading.class).shows(subject.id(), position)).isTrue();
    }

    private static String related(String other) {
        return fact(
                "identity.relationship-recorded",
                "\"other\": \"child/%s\", \"relationship\": \"sibling\"".formatted(other));
    }
}
