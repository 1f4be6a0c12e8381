package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.gateway.access.SeededPerson;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A restricted child whose restriction is reviewed, changed, lifted and made again on its page. */
final class RestrictingThroughPagesTest extends OneRestrictedChild {

    private static final String COLLEAGUE = "worker-101";
    private static final String OFFICER = SeededPerson.RECORDS_OFFICER.id();

    private String page() {
        return "/children/" + id + "/restriction";
    }

    private HttpResponse<String> sent(String person, String answers) {
        return as(person)
                .answer(
                        "POST",
                        page(),
                        BodyPublishers.ofString(answers),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    @Test
    void a_colleague_sees_and_changes_nothing_of_it() {
        assertThat(as(COLLEAGUE).get(page(), 403)).contains("restricted").doesNotContain(OWNER);
        assertThat(sent(COLLEAGUE, "outcome=lifted&reason=Over").statusCode()).isEqualTo(403);
    }

    @Test
    void its_owner_opens_it_to_somebody_else_and_keeps_it() {
        assertThat(as(OWNER).get(page())).contains("Answers for it", OWNER, "Review or lift it");
        HttpResponse<String> without = sent(OWNER, "outcome=changed&others=" + COLLEAGUE);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("say why it is changed or lifted");
        HttpResponse<String> kept = sent(OWNER, "outcome=kept&owner=" + COLLEAGUE);
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("it is not kept as it is where you name other people");
        assertThat(sent(OWNER, "outcome=kept&owner=" + OWNER + "&others=").statusCode())
                .isEqualTo(303);
        as(COLLEAGUE).get(timeline(), 403);

        assertThat(sent(OWNER, "outcome=changed&others=" + COLLEAGUE + "&reason=On+duty").headers())
                .satisfies(sent -> assertThat(sent.firstValue("Location").orElse("")).endsWith(id));
        as(COLLEAGUE).get(timeline(), 200);
        assertThat(as(COLLEAGUE).get(page())).contains("Its owner reviews and lifts a restriction");
        assertThat(as(OWNER).get(page()))
                .contains("value=\"" + OWNER + "\"", "value=\"" + COLLEAGUE + "\"");
    }

    /** What the form was shown about. */
    private String seen(String person) {
        return "&seen="
                + as(person)
                        .get(page())
                        .replaceAll("(?s).*name=\"seen\" value=\"", "")
                        .replaceAll("(?s)\".*", "");
    }

    @Test
    void who_decides_about_a_restriction_that_was_changed_meanwhile_is_told_so() {
        String before = seen(OWNER);
        sent(OFFICER, "outcome=changed&owner=" + OWNER + "&others=worker-7&reason=On+duty");

        HttpResponse<String> late = sent(OWNER, "outcome=lifted&reason=It+is+over" + before);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "There is a problem", "changed the restriction", "worker-7", "It is over");
        as(COLLEAGUE).get(timeline(), 403);
        assertThat(sent(OWNER, "outcome=lifted&reason=It+is+over" + seen(OWNER)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_form_sent_twice_is_recorded_once_and_no_mistake() {
        String lifting = "outcome=lifted&reason=It+is+over" + seen(OWNER);
        assertThat(sent(OWNER, lifting).statusCode()).isEqualTo(303);
        assertThat(sent(OWNER, lifting).statusCode()).isEqualTo(303);
        String restricting =
                "category=police&owner=" + OWNER + "&reason=They+asked+again" + seen(OWNER);
        assertThat(sent(OWNER, restricting).statusCode()).isEqualTo(303);
        assertThat(sent(OWNER, restricting).statusCode()).isEqualTo(303);
        assertThat(as(OWNER).get(timeline()).split("They asked again", -1)).hasSize(2);
    }

    @Test
    void it_is_lifted_and_made_again_by_somebody_who_closes_it_to_themselves() {
        assertThat(sent(OWNER, "outcome=lifted&reason=It+is+over").statusCode()).isEqualTo(303);
        as(COLLEAGUE).get(timeline(), 200);

        HttpResponse<String> again =
                sent(OWNER, "category=police&owner=worker-2-9&reason=They+asked+again");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElse("")).endsWith("/children");
        as(COLLEAGUE).get(timeline(), 403);
        as(OWNER).get(page(), 403);
    }
}
