package uk.carejourney.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.disposal.GivenRecords.event;
import static uk.carejourney.disposal.GivenRecords.ofTheChild;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.court.CourtFact.OrderMade;
import uk.carejourney.frontdoor.FrontDoorFact.ContactReceived;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.identity.IdentityFact.DateOfBirthRecorded;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.protection.ProtectionFact.PlanStarted;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class RetentionTest {

    private static final Fact LOOKED_AFTER =
            new ChildBecameLookedAfter(null, null, null, null, List.of(), null, null);
    private static final Fact CONTACT = new ContactReceived(new Ref("c1"), null, null, null, null);

    @ParameterizedTest(name = "born {0}: through {1}")
    @CsvSource({
        "2010-03-02, 2085-03-02",
        // No 29 February in 2075: a day later, never a day early.
        "2000-02-29, 2075-03-01",
        "2009-02-28, 2084-02-28",
        // The last day it can have been.
        "2010-02, 2085-02-28",
        "2008-02, 2083-03-01",
        "2010, 2085-12-31"
    })
    void a_child_looked_after_is_kept_until_75_years_from_birth(String born, LocalDate through) {
        Retention retention = of(born(born).and("2015-05-01", LOOKED_AFTER));
        assertThat(retention.longest().orElseThrow().through()).isEqualTo(through);
        assertThat(retention.endedBy(through)).isFalse();
        assertThat(retention.endedBy(through.plusDays(1))).isTrue();
        assertThat(retention.longest().orElseThrow().source()).contains("regulation 50");
        assertThat(retention.longest().orElseThrow().facts()).isNotEmpty();
        assertThat(retention.demandedByLaw(through)).isPresent();
        assertThat(retention.demandedByLaw(through.plusDays(1))).isEmpty();
    }

    @ParameterizedTest(name = "died {1}: through {2}")
    @CsvSource({
        "2005-03-02, 2012-06-10, 2030-03-02",
        // 15 years beginning with the day of death, where that is the longer.
        "2000-03-02, 2017-06-10, 2032-06-09",
        "2000-02-29, 2016-02-29, 2031-02-28",
        "2000-02-29, 2018-02-28, 2033-02-27",
        // Of age on the day: not under 18.
        "2000-02-29, 2018-03-01, 2075-03-01",
        // Perhaps under age, perhaps not: the longer holds.
        "2000, 2018-06-10, 2075-12-31"
    })
    void a_child_who_died_under_18_is_kept_15_years_or_the_schedules_if_longer(
            String born, String died, LocalDate through) {
        Retention retention =
                of(born(born).and("2006-05-01", LOOKED_AFTER).and(died, new ChildDied(null)));
        assertThat(retention.longest().orElseThrow().through()).isEqualTo(through);
    }

    @ParameterizedTest(name = "order {0}: through {1}")
    @CsvSource({"2020-02-29, 2120-02-29", "2000-02-29, 2100-03-01", "2016-05-04, 2116-05-04"})
    void a_child_adopted_is_kept_100_years_from_the_order(String order, LocalDate through) {
        Retention retention =
                of(born("2014-03-02").and("2015-05-01", LOOKED_AFTER).and(order, adoptionOrder()));
        assertThat(retention.longest().orElseThrow().through()).isEqualTo(through);
        assertThat(retention.periods()).hasSize(3);
    }

    @Test
    void a_plan_or_a_referral_is_kept_as_the_council_says() {
        Fact plan = new PlanStarted(new Ref("p1"), null, null, null, null);
        assertThat(of(born("2010-03-02").and("2015-05-01", plan)).longest().orElseThrow().through())
                .isEqualTo("2035-03-02");
        assertThat(of(ofTheChild().and("2016-02-29", CONTACT)).longest().orElseThrow().through())
                .isEqualTo("2022-03-01");
    }

    @Test
    void a_withdrawn_period_of_care_keeps_nothing() {
        Retention retention =
                of(
                        born("2010-03-02")
                                .and("2015-05-01", LOOKED_AFTER)
                                .and("2015-05-02", new EntryVoided(event(1), "not theirs", "w-2"))
                                .and("2016-02-28", CONTACT));
        assertThat(retention.longest().orElseThrow().through()).isEqualTo("2022-02-28");
    }

    @Test
    void what_is_not_known_is_never_taken_for_permission() {
        LocalDate farAway = LocalDate.of(2999, 1, 1);
        assertThat(of(ofTheChild().and("2015-05-01", LOOKED_AFTER)))
                .satisfies(kept -> assertThat(kept.endedBy(farAway)).isFalse())
                .satisfies(kept -> assertThat(kept.demandedByLaw(farAway)).isPresent())
                .satisfies(kept ->
                        assertThat(kept.words(farAway)).contains("date of birth is not known"));
        assertThat(of(born("2014-03-02").and("?", adoptionOrder())).words(farAway))
                .contains("date of the order is not known");
        assertThat(of(ofTheChild().and("?", CONTACT)).endedBy(farAway)).isFalse();
        Retention unscheduled =
                Retention.of(
                        born("2010-03-02").and("2015-05-01", LOOKED_AFTER).journey(),
                        new Schedule(List.of()));
        assertThat(unscheduled.endedBy(farAway)).isFalse();
        assertThat(unscheduled.words(farAway)).contains("adopted no period");
        assertThat(unscheduled.demandedByLaw(farAway)).isEmpty();
        assertThat(Retention.notAChild("carer").endedBy(farAway)).isFalse();
    }

    @Test
    void a_record_merged_with_another_is_not_decided_alone_until_separated() {
        LocalDate farAway = LocalDate.of(2999, 1, 1);
        var other = uk.carejourney.journey.Subject.child(new UUID(8, 8));
        GivenRecords merged =
                born("2010-03-02")
                        .and("2016-05-01", new ChildRecordsMerged(other, "the same", "w-2"));
        assertThat(of(merged).endedBy(farAway)).isFalse();
        merged.and("2016-06-01", new ChildRecordsSeparated(other, "not the same", "w-2"));
        assertThat(of(merged).endedBy(farAway)).isTrue();
    }

    private static GivenRecords born(String day) {
        return ofTheChild().and("2015-01-05", new DateOfBirthRecorded(Happened.parse(day), null));
    }

    private static Fact adoptionOrder() {
        return new OrderMade(
                new Ref("o1"), new Code("adoption-order"), null, null, null, null, null);
    }

    private static Retention of(GivenRecords records) {
        return Retention.of(records.journey(), GivenRecords.schedule());
    }
}
