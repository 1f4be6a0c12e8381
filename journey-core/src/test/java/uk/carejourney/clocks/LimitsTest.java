package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.education.EducationFact.AttendanceRecorded;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Ref;
import uk.carejourney.missing.MissingFact.WentMissing;
import uk.carejourney.rulebook.Rule;

/** What adds up, and when it is over. */
class LimitsTest {

    private static final String MISSING = "drift-missing-3-90d";

    private static WentMissing missing(String episode) {
        return new WentMissing(new Ref(episode), new Code("M"), null, null, null);
    }

    private static AttendanceRecorded attendance(int possible, int absent) {
        return new AttendanceRecorded(null, possible, absent, null, null);
    }

    private static Clock only(Clocks clocks, String rule) {
        assertThat(clocks.of(rule)).hasSize(1);
        return clocks.of(rule).getFirst();
    }

    @Test
    void what_lasts_stays_one_clock_though_its_first_events_leave_the_period() {
        GivenChild child =
                new GivenChild()
                        .and("2026-01-12", missing("m1"))
                        .and("2026-02-02", missing("m2"))
                        .and("2026-03-02", missing("m3"));
        Clock third = only(child.on("2026-03-03"), MISSING);
        child.and("2026-05-11", missing("m4"));
        Clock fourth = only(child.on("2026-05-12"), MISSING);
        assertThat(third.state()).isEqualTo(ClockState.OVERDUE);
        assertThat(fourth.state()).isEqualTo(ClockState.OVERDUE);
        assertThat(fourth.key()).isEqualTo(third.key());
        assertThat(child.on("2026-08-08").of(MISSING)).hasSize(1);
        assertThat(child.on("2026-08-09").of(MISSING)).isEmpty();
    }

    @Test
    void it_is_as_bad_as_the_number_reached() {
        GivenChild child = new GivenChild();
        for (int day = 1; day <= 6; day++) {
            child.and("2026-03-0" + day, missing("m" + day));
        }
        assertThat(only(child.on("2026-03-05"), MISSING).severity()).isEqualTo(Rule.Severity.S2);
        assertThat(only(child.on("2026-03-06"), MISSING).severity()).isEqualTo(Rule.Severity.S1);
    }

    @Test
    void a_part_is_too_great_only_above_what_is_allowed() {
        GivenChild child = new GivenChild().and("2026-01-05/2026-02-13", attendance(60, 6));
        assertThat(only(child.on("2026-03-02"), "drift-attendance-90").state())
                .isEqualTo(ClockState.PENDING);
        child.and("2026-02-23/2026-02-27", attendance(10, 2));
        assertThat(only(child.on("2026-03-02"), "drift-attendance-90").state())
                .isEqualTo(ClockState.OVERDUE);
    }
}
