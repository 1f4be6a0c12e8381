package uk.carejourney.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.given.InventedAlerts;
import uk.carejourney.gateway.given.OnPages;
import uk.carejourney.gateway.given.RobinsStory;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

final class AlertsPagesTest extends OnPages {

    private static final String NEW = "/alerts/" + InventedAlerts.NEW;
    private static final String ACKNOWLEDGED = "/alerts/" + InventedAlerts.ACKNOWLEDGED;

    private HttpResponse<String> post(String person, String path, String form) {
        return as(person)
                .answer(
                        "POST",
                        path,
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    @Test
    void the_board_says_what_is_overdue_how_it_was_reckoned_and_who_answers_for_it() {
        assertThat(words(get("/alerts")))
                .contains("2 open alerts")
                .contains("S1 First review")
                .contains("Overdue : 15 April 2026")
                .contains("20 working days after Monday 16 March 2026")
                .contains("worker-201")
                .contains("Acknowledged, North");
    }

    @Test
    void the_board_is_narrowed_by_severity_state_and_team() {
        assertThat(words(get("/alerts?severity=S2"))).contains("1 open alert");
        assertThat(words(get("/alerts?state=new"))).contains("1 open alert");
        assertThat(words(get("/alerts?team=South"))).contains("0 open alerts");
        assertThat(words(get("/alerts?state=overdue"))).contains("1 open alert");
        get("/alerts?severity=S9", 400);
    }

    @Test
    void the_childs_page_shows_the_open_alerts() {
        assertThat(words(get("/children/" + RobinsStory.ROBIN.id())))
                .contains("Open alerts S1 First review : Overdue, 15 April 2026");
    }

    @Test
    void an_alert_shows_the_law_it_rests_on_and_every_step() {
        assertThat(words(get(ACKNOWLEDGED)))
                .contains("Law, regulation")
                .contains("Alert acknowledged")
                .contains("by worker-201");
        assertThat(words(get("/alerts/" + InventedAlerts.RESOLVED)))
                .contains("Resolved: Done, but late")
                .doesNotContain("Close the alert");
    }

    @Test
    void a_grave_alert_offers_no_snooze_and_one_nobody_saw_neither() {
        assertThat(get(NEW)).doesNotContain("value=\"snooze\"");
        assertThat(get(ACKNOWLEDGED)).contains("value=\"snooze\"");
    }

    @Test
    void a_manager_acknowledges_and_a_worker_may_not_close() {
        String acknowledge = "action=acknowledge&key=k1";
        assertThat(post("worker-201", NEW, acknowledge).statusCode()).isEqualTo(302);
        HttpResponse<String> refused =
                post("worker-101", NEW, "action=resolve&kind=other&reason=done&key=k2");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(words(refused.body())).contains("A manager or reviewing officer closes alerts");
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_recorded() {
        HttpResponse<String> refused =
                post("worker-201", ACKNOWLEDGED, "action=snooze&until=soon&reason=x&key=k3");
        assertThat(words(refused.body())).contains("Enter a date, such as 14/3/2026");
        assertThat(words(post("worker-201", NEW, "action=resolve&kind=other&key=k4").body()))
                .contains("This must be said");
    }

    @Test
    void who_sees_figures_only_sees_no_alert() {
        as("worker-801").get("/alerts", 403);
        as("worker-801").get(NEW, 403);
    }

    @Test
    void an_alert_nobody_knows_is_not_here() {
        get("/alerts/" + RobinsStory.ROBIN.id(), 404);
    }
}
