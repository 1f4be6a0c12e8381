package uk.carejourney.infra.returns.ssda903.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.adoption.AdoptionFact.AdoptionDecisionMade;
import uk.carejourney.adoption.AdoptionFact.AdoptionDecisionRescinded;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.identity.IdentityFact.NumberRecorded;
import uk.carejourney.identity.IdentityFact.UnaccompaniedStatusEnded;
import uk.carejourney.infra.returns.ssda903.table.Table;
import uk.carejourney.journey.Code;
import uk.carejourney.returns.ReturnsFact.AdoptionStatementMade;
import uk.carejourney.returns.ReturnsFact.AnnualHealthStatementMade;
import uk.carejourney.returns.ReturnsFact.CareLeaverStatusStated;
import uk.carejourney.returns.ReturnsFact.MotherStatusStated;
import uk.carejourney.returns.ReturnsFact.PreviousPermanenceRecorded;
import uk.carejourney.returns.ReturnsFact.SocialWorkerSpellStated;
import uk.carejourney.review.ReviewFact.ReviewHeld;

import java.time.LocalDate;

class OtherTablesBecomeFactsTest {

    @Test
    void the_header_says_who_the_child_is_but_not_since_when() {
        GivenChild child =
                GivenChild.unknown()
                        .row(Table.HEADER, "SEX=2 DOB=01/02/2008 ETHNIC=WBRI UPN=A12345678901B");

        ChildRegistered registered = child.the(ChildRegistered.class);
        assertThat(registered.localIdentifier()).isEqualTo("A1");
        assertThat(registered.dateOfBirth()).hasToString("2008-02-01");
        assertThat(registered.sex()).isEqualTo(new Code("2"));
        assertThat(child.the(NumberRecorded.class).number()).isEqualTo("A12345678901B");
        assertThat(child.entries())
                .allSatisfy(entry -> assertThat(entry.envelope().happened()).hasToString("?"));
        assertThat(child.flags(Table.HEADER)).isEmpty();
    }

    @ParameterizedTest(name = "UPN {0}: {1} numbers, flags {2}")
    @CsvSource({"UN3, 0, ''", "A123456789012, 1, ''", "O123456789012, 1, MALFORMED UPN"})
    void why_there_is_no_pupil_number_is_not_a_number(String upn, int numbers, String flags) {
        GivenChild child =
                GivenChild.unknown()
                        .row(Table.HEADER, "SEX=2 DOB=01/02/2008 ETHNIC=WBRI UPN=" + upn);

        assertThat(child.entries())
                .filteredOn(entry -> entry.fact() instanceof NumberRecorded)
                .hasSize(numbers);
        assertThat(String.join(",", child.flags(Table.HEADER))).isEqualTo(flags);
    }

    @Test
    void a_mother_is_stated_for_the_year() {
        GivenChild child =
                GivenChild.unknown()
                        .row(
                                Table.HEADER,
                                "SEX=2 DOB=01/02/2002 ETHNIC=WBRI MOTHER=1.0 MC_DOB=27/08/2016");

        assertThat(child.the(MotherStatusStated.class).mother()).isNull();
        assertThat(child.the(MotherStatusStated.class).childBornOn()).hasToString("2016-08-27");
        assertThat(child.entryOf(MotherStatusStated.class).envelope().happened())
                .hasToString("2017-04-01/2018-03-31");
        assertThat(child.flags(Table.HEADER)).containsExactly("UNKNOWN_CODE MOTHER");
    }

    @Test
    void a_review_is_held_on_its_day_with_the_childs_part_in_it() {
        GivenChild child =
                GivenChild.known()
                        .row(Table.REVIEWS, "DOB=01/02/2008 REVIEW=30/08/2017 REVIEW_CODE=PN6");

        assertThat(child.story()).containsExactly("2017-08-30 review.review-held");
        assertThat(child.the(ReviewHeld.class).participation()).isEqualTo(new Code("PN6"));
    }

    @Test
    void a_review_after_the_return_was_made_is_flagged() {
        String row = "DOB=01/02/2008 REVIEW=02/04/2018 REVIEW_CODE=PN6";

        assertThat(GivenChild.known().row(Table.REVIEWS, row).flags(Table.REVIEWS))
                .containsExactly("AFTER_RETURN REVIEW");
        assertThat(
                        GivenChild.known()
                                .row(Table.REVIEWS, row)
                                .madeOn(LocalDate.of(2018, 4, 2))
                                .flags(Table.REVIEWS))
                .isEmpty();
    }

    @Test
    void unaccompanied_status_ends_on_its_day() {
        GivenChild child =
                GivenChild.known().row(Table.UASC, "SEX=2 DOB=01/02/2008 DUC=01/02/2026");

        assertThat(child.story())
                .containsExactly(
                        "? identity.unaccompanied-status-recorded",
                        "2026-02-01 identity.unaccompanied-status-ended");
        assertThat(GivenChild.flagsOf(child.entryOf(UnaccompaniedStatusEnded.class)))
                .containsExactly("AFTER_RETURN");
    }

    @Test
    void the_years_health_boxes_are_a_statement_about_the_year() {
        GivenChild child =
                GivenChild.known()
                        .row(
                                Table.OC2,
                                "DOB=01/02/2008 SDQ_SCORE=41 CONVICTED=0 HEALTH_CHECK=1"
                                        + " TEETH_CHECK=yes");

        AnnualHealthStatementMade stated = child.the(AnnualHealthStatementMade.class);
        assertThat(stated.sdqScore()).isEqualTo(41);
        assertThat(stated.convicted()).isFalse();
        assertThat(stated.healthCheck()).isTrue();
        assertThat(stated.teethCheck()).isNull();
        assertThat(stated.immunisations()).isNull();
        assertThat(child.story())
                .containsExactly("2017-04-01/2018-03-31 returns.annual-health-statement-made");
        assertThat(child.flags(Table.OC2))
                .containsExactly("OUT_OF_RANGE SDQ_SCORE", "UNKNOWN_CODE TEETH_CHECK");
    }

    @ParameterizedTest(name = "born {0}: stated on {1}, aged {2}, flags {3}")
    @CsvSource({
        "01/04/1999, 2017-04-01, 18, ''",
        "31/03/1999, 2018-03-31, 19, ''",
        "29/02/2000, 2018-03-01, 18, ''",
        "03/04/2001, 2017-04-03, 16, OUT_OF_RANGE DOB",
        "30/02/2000, ?30/02/2000, , IMPOSSIBLE_DATE DOB",
    })
    void a_care_leaver_is_spoken_of_on_the_birthday_in_the_year(
            String born, String on, Integer age, String flags) {
        GivenChild child =
                GivenChild.unknown()
                        .row(Table.HEADER, "SEX=2 ETHNIC=WBRI DOB=" + born)
                        .row(Table.OC3, "IN_TOUCH=YES ACTIV=F1 ACCOM=B1 DOB=" + born);

        assertThat(child.entryOf(CareLeaverStatusStated.class).envelope().happened())
                .hasToString(on);
        assertThat(child.the(CareLeaverStatusStated.class).age()).isEqualTo(age);
        assertThat(String.join(",", child.flags(Table.OC3))).isEqualTo(flags);
    }

    @Test
    void a_decision_to_place_given_twice_is_one_decision() {
        GivenChild child =
                GivenChild.known()
                        .row(
                                Table.AD1,
                                "DOB=01/02/2008 DATE_INT=05/05/2016 DATE_MATCH=06/06/2016"
                                        + " FOSTER_CARE=1 NB_ADOPTR=2 SEX_ADOPTR=MF LS_ADOPTR=L11")
                        .row(
                                Table.PLACED_ADOPTION,
                                "DOB=01/02/2008 DATE_PLACED=05/05/2016"
                                    + " DATE_PLACED_CEASED=07/07/2017 REASON_PLACED_CEASED=XXX");

        assertThat(child.story())
                .containsExactly(
                        "2016-05-05 adoption.adoption-decision-made",
                        "2016-06-06 adoption.adoption-match-approved",
                        "2017-04-01/2018-03-31 returns.adoption-statement-made",
                        "2017-07-07 adoption.adoption-decision-rescinded");
        assertThat(child.the(AdoptionStatementMade.class).adopters()).isEqualTo(2);
        assertThat(child.the(AdoptionDecisionRescinded.class).decision())
                .isEqualTo(child.the(AdoptionDecisionMade.class).decision());
        assertThat(child.flags(Table.PLACED_ADOPTION))
                .containsExactly("UNKNOWN_CODE REASON_PLACED_CEASED");
    }

    @Test
    void a_decision_the_adopted_childs_row_alone_gives_is_recorded_from_it() {
        assertThat(GivenChild.known().row(Table.AD1, "DOB=01/02/2008 DATE_INT=05/05/2016").story())
                .contains("2016-05-05 adoption.adoption-decision-made");
    }

    @ParameterizedTest(name = "{0} is known as {1}, flags {2}")
    @CsvSource({
        "05/06/2010, 2010-06-05, ''",
        "ZZ/05/2011, 2011-05, ''",
        "05/ZZ/2010, 2010, ''",
        "ZZ/ZZ/1993, 1993, ''",
        "ZZ/ZZ/ZZZZ, ?ZZ/ZZ/ZZZZ, ''",
        "ZZ/13/2011, ?ZZ/13/2011, IMPOSSIBLE_DATE DATE_PERM",
        "31/02/2011, ?31/02/2011, IMPOSSIBLE_DATE DATE_PERM",
        "ZZ/05/2019, 2019-05, AFTER_RETURN DATE_PERM",
    })
    void a_date_of_permanence_is_as_precise_as_it_is_known(
            String written, String known, String flags) {
        GivenChild child =
                GivenChild.known()
                        .row(
                                Table.PREV_PERM,
                                "DOB=01/02/2008 PREV_PERM=P1 LA_PERM=999 DATE_PERM=" + written);

        assertThat(child.the(PreviousPermanenceRecorded.class).madeOn()).hasToString(known);
        assertThat(String.join(",", child.flags(Table.PREV_PERM))).isEqualTo(flags);
    }

    @Test
    void a_child_goes_missing_and_comes_back() {
        assertThat(
                        GivenChild.known()
                                .row(
                                        Table.MISSING,
                                        "DOB=01/02/2008 MISSING=A MIS_START=13/11/2017"
                                                + " MIS_END=25/11/2017")
                                .row(Table.MISSING, "DOB=01/02/2008 MISSING=M MIS_START=14/12/2017")
                                .story())
                .containsExactly(
                        "2017-11-13 missing.went-missing",
                        "2017-11-25 missing.returned",
                        "2017-12-14 missing.went-missing");
    }

    @Test
    void a_social_workers_spell_and_a_deprivation_of_liberty() {
        GivenChild child =
                GivenChild.known()
                        .row(
                                Table.SW_EPISODES,
                                "DOB=01/02/2008 SW_ID=SW999 SW_DECOM=04/01/2018 SW_DEC=03/01/2018"
                                        + " SW_REASON=SWLAZY")
                        .row(Table.DOLO, "DOB=01/02/2008 DOLO_START=02/01/2018");

        assertThat(child.story())
                .containsExactly(
                        "2018-01-02 court.deprivation-of-liberty-authorised",
                        "2018-01-04/2018-01-03 returns.social-worker-spell-stated");
        assertThat(child.the(SocialWorkerSpellStated.class).worker()).isEqualTo("SW999");
        assertThat(child.flags(Table.SW_EPISODES))
                .containsExactly("UNKNOWN_CODE SW_REASON", "END_BEFORE_START SW_DEC");
    }
}
