package uk.carejourney.fold;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.fold.GivenFacts.event;
import static uk.carejourney.fold.GivenFacts.given;

import org.junit.jupiter.api.Test;

import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.identity.IdentityFact.DateOfBirthRecorded;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.identity.IdentityFact.NumberRecorded;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.search.FoundBy;

import java.time.LocalDate;
import java.util.Set;

class FoundByTest {

    private static Fact name(String kind, String given, String family) {
        return new NameRecorded(new Code(kind), given, family);
    }

    private static Fact corrected(long n, Fact fact) {
        return new EntryCorrected(event(n), Happened.on("2026-01-05"), fact, "keyed wrongly", "m");
    }

    private static Fact withdrawn(long n) {
        return new EntryVoided(event(n), "another child's", "m-1");
    }

    private static Fact number(String kind, String number) {
        return new NumberRecorded(new Code(kind), number);
    }

    private static Set<String> terms(GivenFacts facts) {
        return FoundBy.terms(facts.journey());
    }

    @Test
    void a_child_is_found_by_every_name_in_use_by_its_beginnings_and_its_sound() {
        assertThat(
                        terms(
                                given("2026-01-05", name("legal", "Robin", "Oakes"))
                                        .and("2026-01-06", name("known-as", "Bobbie", "Oakes"))))
                .contains("name robin", "begins ro", "begins robi", "sounds rbn", "name bobbie")
                .doesNotContain("begins robin", "begins r")
                .noneMatch(term -> term.startsWith("earlier"));
    }

    @Test
    void a_name_that_was_replaced_or_corrected_finds_the_child_as_an_earlier_one() {
        assertThat(
                        terms(
                                given("2026-01-05", name("legal", "Robin", "Finch"))
                                        .and("2026-02-05", name("legal", "Robin", "Oakes"))
                                        .and("2026-02-06", name("former", "Robin", "Ash"))))
                .contains("name oakes", "name robin", "earlier name finch", "earlier name ash")
                .doesNotContain("name finch", "name ash", "earlier name robin");
        assertThat(
                        terms(
                                given("2026-01-05", name("legal", "Robyn", "Oakes"))
                                        .and(
                                                "2026-01-06",
                                                corrected(0, name("legal", "Robin", "O")))
                                        .and(
                                                "2026-01-07",
                                                corrected(0, name("legal", "Rowan", "Oakes")))))
                .contains("name rowan", "earlier name robyn", "earlier name robin")
                .doesNotContain("name robin", "name robyn");
    }

    @Test
    void what_was_another_childs_and_withdrawn_finds_nobody() {
        assertThat(
                        terms(
                                given("2026-01-05", name("legal", "Robin", "Oakes"))
                                        .and("2026-01-06", name("legal", "Wren", "Ash"))
                                        .and(
                                                "2026-01-07",
                                                corrected(1, name("legal", "Lark", "Ash")))
                                        .and("2026-01-08", number("nhs", "9434765919"))
                                        .and("2026-01-09", withdrawn(1))
                                        .and("2026-01-10", withdrawn(3))))
                .contains("name oakes")
                .noneMatch(term ->
                        term.contains("wren")
                                || term.contains("lark")
                                || term.contains("ash")
                                || term.startsWith("number"));
    }

    @Test
    void a_number_corrected_finds_the_child_no_more_and_a_former_pupil_number_does() {
        assertThat(
                        terms(
                                given("2026-01-05", number("nhs", "943 476 5919"))
                                        .and(
                                                "2026-01-06",
                                                corrected(0, number("nhs", "1234567881")))
                                        .and("2026-01-07", number("upn", "A123456789012"))
                                        .and("2026-01-08", number("former-upn", "B123456789012"))))
                .containsExactlyInAnyOrder(
                        "number nhs 1234567881",
                        "number upn A123456789012",
                        "earlier number upn B123456789012");
    }

    @Test
    void a_birth_date_is_found_as_precisely_as_it_is_known_and_by_what_it_was_thought() {
        assertThat(
                        terms(
                                given(
                                                "2026-01-05",
                                                new ChildRegistered(
                                                        null,
                                                        Happened.parse("2016-03"),
                                                        null,
                                                        null))
                                        .and(
                                                "2026-01-06",
                                                new DateOfBirthRecorded(
                                                        Happened.on("2016-03-14"), null))))
                .containsExactlyInAnyOrder("born 2016-03-14", "earlier born 2016-03");
        assertThat(
                        terms(
                                given(
                                        "2026-01-05",
                                        new ChildRegistered(
                                                null, null, LocalDate.of(2026, 5, 1), null))))
                .containsExactly("expected 2026-05-01");
    }
}
