package uk.carejourney.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.placement.PlacementFact.PlacementStarted;
import uk.carejourney.review.ReviewFact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What puts an entry right, and what is refused because it never could. */
class DecidingCorrectionsTest {

    private static final Subject ROBIN = Subject.child(new UUID(7, 7));
    private static final String MANAGER = "m-1";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final Happened DAY = Happened.on("2026-03-02");

    private final Deciding deciding =
            new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());
    private final List<Entry> soFar = new ArrayList<>();

    private final UUID placed = given(placed("U4"));

    @Test
    void an_entry_is_put_right_with_a_reason_and_an_authoriser() {
        assertThat(refusals(corrected(placed, placed("U1")))).isEmpty();
        assertThat(refusals(voided(placed))).isEmpty();
        assertThat(refusals(disputed(placed))).isEmpty();
    }

    @Test
    void an_entry_that_was_withdrawn_is_put_right_by_withdrawing_the_withdrawal() {
        UUID withdrawal = given(voided(placed));

        assertThat(refusals(corrected(placed, placed("U1")))).containsExactly("CORRECTS_WITHDRAWN");
        assertThat(refusals(voided(placed))).containsExactly("CORRECTS_WITHDRAWN");
        assertThat(refusals(disputed(placed))).containsExactly("CORRECTS_WITHDRAWN");
        assertThat(refusals(voided(withdrawal))).isEmpty();
    }

    @Test
    void an_entry_brought_back_can_be_put_right_again() {
        given(voided(given(voided(placed))));

        assertThat(refusals(corrected(placed, placed("U1")))).isEmpty();
    }

    @Test
    void an_entry_of_the_same_request_can_be_put_right_but_not_one_that_comes_later() {
        Entry entry = entry(placed("U4"), practitioner());
        UUID event = entry.envelope().eventId();
        Entry correction = entry(corrected(event, placed("U1")), practitioner());

        assertThat(refusals(practitioner(), entry, correction)).isEmpty();
        assertThat(refusals(practitioner(), correction, entry)).containsExactly("CORRECTS_NOTHING");
    }

    @ParameterizedTest(name = "reason {0}, authoriser {1}: {2}")
    @CsvSource({
        "keyed wrongly, m-1, ''",
        "'', m-1, REASON_MISSING",
        "'  ', m-1, REASON_MISSING",
        "keyed wrongly, '', AUTHORISER_MISSING",
    })
    void nothing_is_put_right_without_a_reason_and_someone_who_answers_for_it(
            String reason, String authoriser, String refusal) {
        List<String> expected = refusal.isEmpty() ? List.of() : List.of(refusal);

        assertThat(refusals(new EntryCorrected(placed, DAY, placed("U1"), reason, authoriser)))
                .isEqualTo(expected);
        assertThat(refusals(new EntryVoided(placed, reason, authoriser))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PRACTITIONER, AUTHORISER_NOT_ENTITLED",
        "PERSONAL_ADVISER, AUTHORISER_NOT_ENTITLED",
        "INDEPENDENT_REVIEWING_OFFICER, AUTHORISER_NOT_ENTITLED",
        "INTEGRATOR, AUTHORISER_NOT_ENTITLED",
        "MANAGER, ''",
        "RECORDS_OFFICER, ''",
        "AUDITOR, ROLE_MAY_NOT_CORRECT;AUTHORISER_NOT_ENTITLED",
        "DATA_ANALYST, ROLE_MAY_NOT_CORRECT;AUTHORISER_NOT_ENTITLED",
    })
    void who_authorises_their_own_correction_must_be_entitled_to(Role role, String refusals) {
        Actor self = Actor.person("self", role);
        Entry own = entry(new EntryVoided(placed, "keyed twice", "self"), self);

        assertThat(String.join(";", refusals(self, own))).isEqualTo(refusals);
    }

    @Test
    void a_reviewing_officer_authorises_corrections_of_reviews_only() {
        Actor officer = Actor.person("iro-1", Role.INDEPENDENT_REVIEWING_OFFICER);
        Fact review = Facts.CATALOGUE.named("review.review-held.v1").orElseThrow().example();
        assertThat(review).isInstanceOf(ReviewFact.class);
        UUID held = given(review);
        Fact ofReview = new EntryCorrected(held, DAY, review, "keyed wrongly", "iro-1");
        Fact ofPlacement = new EntryCorrected(placed, DAY, placed("U1"), "keyed", "iro-1");

        assertThat(refusals(officer, entry(ofReview, officer)))
                .doesNotContain("AUTHORISER_NOT_ENTITLED");
        assertThat(refusals(officer, entry(ofPlacement, officer)))
                .containsExactly("AUTHORISER_NOT_ENTITLED");
    }

    @Test
    void an_entry_may_turn_out_to_be_another_fact_of_its_area_and_of_no_other() {
        Fact ended = new PlacementEnded(new Ref("p1"), new Code("PLACE"), true);
        Fact review = Facts.CATALOGUE.named("review.review-held.v1").orElseThrow().example();

        assertThat(refusals(corrected(placed, ended))).doesNotContain("OTHER_KIND");
        assertThat(refusals(corrected(placed, review))).contains("OTHER_KIND");
        assertThat(refusals(corrected(placed, voided(placed)))).contains("OTHER_KIND");
    }

    @Test
    void a_correction_is_put_right_by_saying_what_the_entry_should_have_said() {
        UUID correction = given(corrected(placed, placed("U1")));
        UUID other = given(placed("U5"));

        assertThat(refusals(corrected(correction, placed("U2")))).isEmpty();
        assertThat(refusals(corrected(correction, corrected(placed, placed("U2"))))).isEmpty();
        assertThat(refusals(corrected(correction, corrected(other, placed("U2")))))
                .containsExactly("OTHER_KIND");
        assertThat(
                        refusals(
                                corrected(
                                        correction,
                                        corrected(placed, corrected(placed, placed("U2"))))))
                .containsExactly("NESTED_TOO_DEEP");
    }

    @Test
    void what_was_said_in_a_withdrawal_can_be_put_right_as_a_withdrawal_only() {
        UUID withdrawal = given(voided(placed));

        assertThat(refusals(corrected(withdrawal, new EntryVoided(placed, "twice", MANAGER))))
                .isEmpty();
        assertThat(refusals(corrected(withdrawal, placed("U1")))).containsExactly("OTHER_KIND");
    }

    @Test
    void only_what_was_disputed_is_answered_and_a_refusal_is_explained() {
        assertThat(refusals(answered(placed, false, "We asked her again.")))
                .containsExactly("ANSWERS_NOTHING");

        given(disputed(placed));

        assertThat(refusals(answered(placed, false, "We asked her again."))).isEmpty();
        assertThat(refusals(answered(placed, true, ""))).isEmpty();
        assertThat(refusals(answered(placed, false, ""))).containsExactly("ANSWER_MISSING");
    }

    @Test
    void an_answer_still_comes_when_the_entry_has_been_withdrawn_meanwhile() {
        given(disputed(placed));
        given(voided(placed));

        assertThat(refusals(answered(placed, true, "You were right."))).isEmpty();
    }

    @Test
    void a_childs_statement_is_recorded_in_words_or_not_at_all() {
        assertThat(refusals(new EntryDisputed(placed, "the child", " ")))
                .containsExactly("STATEMENT_MISSING");
        assertThat(refusals(new EntryDisputed(placed, "", "I was there.")))
                .containsExactly("DISPUTER_MISSING");
    }

    @Test
    void what_it_should_have_said_cannot_lie_in_the_future() {
        Fact ahead =
                new EntryCorrected(
                        placed, Happened.on("2026-03-17"), placed("U1"), "wrong day", MANAGER);

        assertThat(refusals(ahead)).containsExactly("HAPPENED_IN_FUTURE");
    }

    private UUID given(Fact fact) {
        Entry entry = entry(fact, practitioner());
        soFar.add(entry);
        return entry.envelope().eventId();
    }

    private int count;

    private Entry entry(Fact fact, Actor by) {
        return new Entry(Envelope.of(new UUID(1, ++count), ROBIN, DAY, by), fact);
    }

    private List<String> refusals(Fact fact) {
        return refusals(practitioner(), entry(fact, practitioner()));
    }

    private List<String> refusals(Actor by, Entry... entries) {
        RecordFacts command = new RecordFacts("key-1", ROBIN, by, Door.PERSON, List.of(entries));
        return deciding.decide(command, soFar, TODAY).stream().map(Problem::code).toList();
    }

    private static Actor practitioner() {
        return Actor.person("w-17", Role.PRACTITIONER);
    }

    private static EntryCorrected corrected(UUID entry, Fact fact) {
        return new EntryCorrected(entry, DAY, fact, "keyed wrongly", MANAGER);
    }

    private static EntryVoided voided(UUID entry) {
        return new EntryVoided(entry, "another child's", MANAGER);
    }

    private static EntryDisputed disputed(UUID entry) {
        return new EntryDisputed(entry, "the child", "I was never there.");
    }

    private static DisputeAnswered answered(UUID entry, boolean agreed, String answer) {
        return new DisputeAnswered(entry, agreed, answer, MANAGER);
    }

    private static PlacementStarted placed(String type) {
        return new PlacementStarted(
                new Ref("p1"), new Code(type), null, null, null, null, null, null);
    }
}
