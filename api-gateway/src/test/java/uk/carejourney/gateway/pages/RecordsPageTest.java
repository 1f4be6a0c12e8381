package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.InventedKeeping;
import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

final class RecordsPageTest extends OnPages {

    private static final String HELD = "/records/" + RobinsStory.ROBIN;
    private static final String PROPOSED = "/records/" + InventedKeeping.PROPOSED;
    private static final String DESTROYED = "/records/" + InventedKeeping.DESTROYED;

    @Test
    void only_a_records_officer_sees_and_decides() {
        assertThat(as("worker-701").get("/")).contains("href=\"/records\"");
        assertThat(as("worker-101").get("/")).doesNotContain("href=\"/records\"");
        for (String other : new String[] {"worker-101", "worker-401", "worker-951"}) {
            as(other).get("/records", 403);
            as(other).get(HELD, 403);
            assertThat(post(other, HELD, "type=retention.erasure-requested.v1").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void the_list_says_what_waits_for_whom() {
        assertThat(words(as("worker-701").get("/records")))
                .contains("Held, Erasure requested")
                .contains("Destruction waits for a second person")
                .contains("Destroyed");
    }

    @Test
    void a_held_record_says_why_and_until_when_it_is_kept() {
        assertThat(words(as("worker-701").get(HELD)))
                .contains("It must be kept: looked after, so kept.")
                .contains("A public inquiry")
                .contains("regulation 50(1)");
    }

    @Test
    void who_proposed_is_not_offered_to_approve_and_is_refused() {
        assertThat(as("worker-701").get(PROPOSED))
                .contains("A second person must approve it")
                .doesNotContain("destruction-approved.v1");
        String page = as("worker-702").get(PROPOSED);
        assertThat(page).contains("destruction-approved.v1");
        String proposal = page.replaceAll("(?s).*name=\"proposal\" value=\"([0-9a-f-]+)\".*", "$1");
        HttpResponse<String> refused =
                post(
                        "worker-701",
                        PROPOSED,
                        "type=retention.destruction-approved.v1&proposal="
                                + "01960000-0000-7000-0000-000000001b5a");
        assertThat(proposal).isNotEmpty();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(words(refused.body())).contains("a second person must");
    }

    @Test
    void a_destroyed_record_says_when_why_and_what_remains_and_offers_nothing() {
        String page = as("worker-701").get(DESTROYED);
        assertThat(words(page))
                .contains("The record was destroyed on")
                .contains("The time for which it had to be kept has ended")
                .contains("Something remains until 15 June 2026: in backups of the key store")
                .contains("a pseudonym and digests");
        assertThat(page).doesNotContain("method=\"post\" action=\"/records");
    }

    @Test
    void whoever_opens_a_destroyed_childs_timeline_is_told_what_became_of_it() {
        String page = get("/children/" + InventedKeeping.DESTROYED.id());
        assertThat(words(page))
                .contains("This record has been destroyed")
                .contains("a pseudonym and digests");
    }

    @Test
    void a_record_nobody_knows_is_not_here() {
        as("worker-701").get("/records/child/" + new java.util.UUID(3, 3), 404);
        as("worker-701").get("/records/dragon/" + new java.util.UUID(3, 3), 404);
    }

    private HttpResponse<String> post(String person, String path, String form) {
        return as(person)
                .answer(
                        "POST",
                        path,
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }
}
