package uk.carejourney.recording;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.restriction.GivenRestrictions.CHILD;
import static uk.carejourney.restriction.GivenRestrictions.COLLEAGUE;
import static uk.carejourney.restriction.GivenRestrictions.MANAGER;
import static uk.carejourney.restriction.GivenRestrictions.TOMORROW;
import static uk.carejourney.restriction.GivenRestrictions.broken;
import static uk.carejourney.restriction.GivenRestrictions.changed;
import static uk.carejourney.restriction.GivenRestrictions.entry;
import static uk.carejourney.restriction.GivenRestrictions.lifted;
import static uk.carejourney.restriction.GivenRestrictions.restricted;
import static uk.carejourney.restriction.GivenRestrictions.reviewed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.restriction.RestrictionFact.GlassBroken;
import uk.carejourney.restriction.RestrictionFact.RecordRestricted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who restricts records, who opens them, and what could never be so. */
class RestrictionRulesTest {

    private static final Actor OWNER = Actor.person("w-7", Role.PRACTITIONER);

    private final Deciding deciding =
            new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());

    @Test
    void a_manager_restricts_a_childs_record_once() {
        assertThat(codes(restricted(), MANAGER)).isEmpty();
        assertThat(codes(restricted(), MANAGER, restricted()))
                .containsExactly("ALREADY_RESTRICTED");
        assertThat(codes(restricted(), MANAGER, restricted(), lifted())).isEmpty();
        assertThat(codes(restricted(), COLLEAGUE)).containsExactly("ROLE_MAY_NOT_ACT");
    }

    @Test
    void only_a_childs_record_is_restricted() {
        Subject home = new Subject(SubjectKind.HOME, new UUID(9, 9));

        assertThat(codes(home, restricted(), MANAGER)).containsExactly("NOT_A_CHILD");
    }

    @Test
    void a_restriction_names_its_owner_its_reason_and_a_known_category() {
        assertThat(codes(new RecordRestricted(new Code("secret"), " ", List.of(), ""), MANAGER))
                .containsExactlyInAnyOrder("UNKNOWN_CODE", "MISSING", "MISSING");
    }

    @Test
    void what_is_not_restricted_is_neither_reviewed_nor_lifted_nor_broken_open() {
        assertThat(codes(reviewed("kept"), MANAGER)).containsExactly("NOT_RESTRICTED");
        assertThat(codes(lifted(), MANAGER)).containsExactly("NOT_RESTRICTED");
        assertThat(codes(broken(TOMORROW), COLLEAGUE)).containsExactly("NOT_RESTRICTED");
    }

    @Test
    void its_owner_reviews_and_lifts_it_and_a_colleague_does_not() {
        assertThat(codes(reviewed("kept"), OWNER, restricted())).isEmpty();
        assertThat(codes(changed("w-9"), OWNER, restricted())).isEmpty();
        assertThat(codes(lifted(), OWNER, restricted())).isEmpty();
        assertThat(codes(lifted(), MANAGER, restricted())).isEmpty();
        assertThat(codes(lifted(), COLLEAGUE, restricted())).containsExactly("ROLE_MAY_NOT_ACT");
        assertThat(codes(lifted(), OWNER, restricted(), changed("w-9")))
                .containsExactly("ROLE_MAY_NOT_ACT");
    }

    @Test
    void glass_is_broken_with_a_reason_in_words_and_for_a_day_at_most() {
        assertThat(codes(broken(TOMORROW), COLLEAGUE, restricted())).isEmpty();
        assertThat(
                        codes(
                                new GlassBroken(new Code("other"), "  urgent now ", TOMORROW),
                                COLLEAGUE,
                                restricted()))
                .containsExactly("REASON_TOO_SHORT");
        assertThat(codes(broken(TOMORROW.plus(Duration.ofDays(1))), COLLEAGUE, restricted()))
                .containsExactly("OPEN_TOO_LONG");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PANEL", "INTEGRATOR", "DATA_ANALYST", "ADMINISTRATOR", "AUDITOR"})
    void who_sees_no_child_by_name_or_all_of_them_breaks_no_glass(Role role) {
        assertThat(codes(broken(TOMORROW), Actor.person("w-1", role), restricted()))
                .containsExactly("ROLE_MAY_NOT_ACT");
    }

    @Test
    void a_program_breaks_no_glass_whatever_its_role() {
        Actor program = Actor.system("s-1", Role.PRACTITIONER);

        assertThat(codes(broken(TOMORROW), program, restricted()))
                .containsExactly("ROLE_MAY_NOT_ACT");
    }

    @Test
    void no_correction_opens_or_closes_a_record() {
        assertThat(codes(new EntryVoided(new UUID(0, 1), "Wrong", "w-21"), MANAGER, restricted()))
                .containsExactly("CORRECTS_RESTRICTION");
    }

    private List<String> codes(Fact fact, Actor by, Fact... before) {
        return codes(CHILD, fact, by, before);
    }

    private List<String> codes(Subject subject, Fact fact, Actor by, Fact... before) {
        List<Entry> recorded =
                IntStream.range(0, before.length)
                        .mapToObj(i -> entry(i, subject, MANAGER, before[i]))
                        .toList();
        RecordFacts command =
                new RecordFacts(
                        "a-key",
                        subject,
                        by,
                        Door.PERSON,
                        List.of(entry(recorded.size(), subject, by, fact)));
        return deciding.decide(command, recorded, LocalDate.of(2026, 4, 15)).stream()
                .map(Problem::code)
                .toList();
    }
}
