package uk.carejourney.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.identity.IdentityFact.DateOfBirthRecorded;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Source;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is found in a child's record, each by the entries it rests on; everything is recorded. */
class FindingsTest extends GivenRecord {

    @Test
    void a_record_in_order_gives_no_finding() {
        given("2026-03-10", admitted());
        given("2026-03-10", placed("p1"));
        given("2026-03-12", placementEnded("p1"));
        given("2026-03-12", placed("p2"));
        given("2026-03-13", ceased());

        assertThat(codes()).isEmpty();
    }

    @Test
    void dates_that_cannot_be_are_found() {
        given("?31/02/2026", placed("p1"));
        given("2026-03-14/2026-03-12", placed("p2"));
        given("?", placed("p3"));

        assertThat(codes()).containsExactly("IMPOSSIBLE_DATE", "END_BEFORE_START");
    }

    @Test
    void late_and_early_recording_are_found_by_the_date_it_was_recorded_first() {
        given("2026-03-08", placed("p1"));
        given("2026-03-17", ceased());
        source("2026-01-05", LocalDate.of(2026, 1, 6), placed("p2"), List.of());
        source("2026-01-05", null, placed("p3"), List.of());

        assertThat(findings())
                .filteredOn(one -> one.code().startsWith("RECORDED"))
                .extracting(Finding::code, Finding::positions)
                .containsExactly(
                        tuple("RECORDED_LATE", List.of(0L)),
                        tuple("RECORDED_BEFORE_HAPPENED", List.of(1L)));
    }

    @Test
    void nobody_is_placed_before_birth_or_visited_after_death() {
        given("2026-03-10", new DateOfBirthRecorded(Happened.on("2026-03-11"), null));
        given("2026-03-10", placed("p1"));
        given("2026-03-12", new ChildDied(null));
        given("2026-03-14", visited());

        assertThat(findings())
                .extracting(Finding::code, Finding::positions)
                .containsExactly(
                        tuple("STARTS_BEFORE_BIRTH", List.of(1L)),
                        tuple("AFTER_DEATH", List.of(3L)));
    }

    @Test
    void contradictions_about_who_the_child_is_name_every_entry_until_one_decides() {
        given("2026-03-10", registered("2015-06-07", "1"));
        given("2026-03-10", registered("2015-07-06", "2"));
        given("2026-03-11", new ChildDied(null));
        given("2026-03-12", new ChildDied(null));

        assertThat(findings())
                .extracting(Finding::code, Finding::positions)
                .containsExactly(
                        tuple("DOB_DIFFERS", List.of(0L, 1L)),
                        tuple("SEX_DIFFERS", List.of(0L, 1L)),
                        tuple("DEATH_DIFFERS", List.of(2L, 3L)));

        given("2026-03-13", new DateOfBirthRecorded(Happened.on("2015-06-07"), null));
        assertThat(codes()).doesNotContain("DOB_DIFFERS");
    }

    @Test
    void a_year_of_birth_does_not_contradict_a_day_in_it() {
        given("2026-03-10", registered("2015", null));
        given("2026-03-10", registered("2015-07-06", null));

        assertThat(codes()).isEmpty();
    }

    @Test
    void periods_and_placements_that_do_not_fit_each_other_are_found() {
        given("2026-03-10", admitted());
        given("2026-03-11", admitted());
        given("2026-03-11", placed("p1"));
        given("2026-03-12", placed("p2"));
        given("2026-03-12", placementEnded("p9"));
        given("2026-03-13", ceased());
        given("2026-03-14", ceased());

        assertThat(findings())
                .extracting(Finding::code, Finding::positions)
                .containsExactly(
                        tuple("START_WHILE_OPEN", List.of(1L)),
                        tuple("OVERLAPPING_PLACEMENTS", List.of(2L, 3L)),
                        tuple("END_OF_NOTHING", List.of(4L)),
                        tuple("END_OF_NOTHING", List.of(6L)));
    }

    @Test
    void a_placement_that_ends_before_it_began_is_found_with_both_entries() {
        given("2026-03-10", admitted());
        given("2026-03-12", placed("p1"));
        given("2026-03-11", placementEnded("p1"));

        assertThat(findings())
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo("END_BEFORE_START"))
                .satisfies(one -> assertThat(one.positions()).containsExactly(1L, 2L));
    }

    @Test
    void the_flags_of_an_import_are_findings_until_the_entry_is_put_right() {
        source(
                "2026-03-10",
                LocalDate.of(2026, 3, 10),
                admitted(),
                List.of(new Source.Flag("RNE_CONTRADICTS", "RNE")));
        assertThat(findings())
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo("RNE_CONTRADICTS"))
                .satisfies(one -> assertThat(one.words()).contains("RNE"));

        given(
                "2026-03-11",
                new EntryCorrected(event(0), Happened.on("2026-03-11"), admitted(), "typing", "m"));
        assertThat(codes()).isEmpty();
    }

    @Test
    void what_was_withdrawn_gives_none_and_a_correction_of_nothing_does() {
        given("?31/02/2026", placed("p1"));
        given("2026-03-16", new EntryVoided(event(0), "another's", "m"));
        given("2026-03-16", new EntryVoided(new UUID(9, 9), "nobody's", "m"));

        assertThat(findings())
                .extracting(Finding::code, Finding::positions)
                .containsExactly(tuple("CORRECTS_NOTHING", List.of(2L)));
    }

    @Test
    void a_merge_only_one_record_tells_of_is_found_until_it_is_undone() {
        given("2026-03-16", new ChildRecordsMerged(OTHER, "one passport", "m"));
        assertThat(codes()).containsExactly("MERGE_NOT_CONFIRMED");

        given("2026-03-16", new ChildRecordsSeparated(OTHER, "cousins", "m"));
        assertThat(codes()).isEmpty();
    }
}
