package uk.carejourney.recording;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.restriction.GivenRestrictions.CHILD;
import static uk.carejourney.restriction.GivenRestrictions.KEEPER;
import static uk.carejourney.restriction.GivenRestrictions.MANAGER;
import static uk.carejourney.restriction.GivenRestrictions.TOMORROW;
import static uk.carejourney.restriction.GivenRestrictions.adopted;
import static uk.carejourney.restriction.GivenRestrictions.broken;
import static uk.carejourney.restriction.GivenRestrictions.entry;
import static uk.carejourney.restriction.GivenRestrictions.lifted;
import static uk.carejourney.restriction.GivenRestrictions.opened;
import static uk.carejourney.restriction.GivenRestrictions.restricted;
import static uk.carejourney.restriction.GivenRestrictions.sealed;
import static uk.carejourney.restriction.GivenRestrictions.unsealed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fact.Problem;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.restriction.SealFact.AdoptionVaultOpened;
import uk.carejourney.restriction.SealFact.RecordUnsealed;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who seals the record of an adopted child, who opens it, and what could never be so. */
class SealRulesTest {

    private static final Subject OTHER = Subject.child(new UUID(6, 6));

    private static final AdoptionVaultOpened VAULT =
            new AdoptionVaultOpened(new Code("linked"), "The new record was opened today");

    private final Deciding deciding =
            new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());

    @Test
    void a_record_that_tells_of_an_adoption_order_is_sealed_once() {
        assertThat(codes(sealed(), KEEPER, adopted())).isEmpty();
        assertThat(codes(sealed(), KEEPER, adopted(), sealed())).containsExactly("ALREADY_SEALED");
        assertThat(codes(sealed(), KEEPER, adopted(), sealed(), unsealed())).isEmpty();
    }

    @Test
    void a_record_that_tells_of_no_adoption_order_is_not_sealed() {
        assertThat(codes(sealed(), KEEPER)).containsExactly("NO_ADOPTION_ORDER");
        assertThat(
                        codes(
                                sealed(),
                                KEEPER,
                                adopted(),
                                new EntryVoided(new UUID(0, 1), "Another child", "w-21")))
                .containsExactly("NO_ADOPTION_ORDER");
    }

    @Test
    void the_order_may_stand_in_a_record_this_one_is_read_with() {
        assertThat(codes(sealed(), KEEPER, new ChildRecordsMerged(OTHER, "Same child", "w-21")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADOPTION_RECORDS")
    void nobody_else_seals_a_record_or_opens_one(Role role) {
        Actor other = Actor.person("w-1", role);

        assertThat(codes(sealed(), other, adopted())).containsExactly("ROLE_MAY_NOT_ACT");
        for (Fact fact : List.of(unsealed(), opened(TOMORROW), VAULT)) {
            assertThat(codes(fact, other, adopted(), sealed())).containsExactly("ROLE_MAY_NOT_ACT");
        }
    }

    @Test
    void a_program_opens_no_seal_whatever_its_role() {
        Actor program = Actor.system("s-1", Role.ADOPTION_RECORDS);

        assertThat(codes(opened(TOMORROW), program, adopted(), sealed()))
                .containsExactly("ROLE_MAY_NOT_ACT");
    }

    @Test
    void only_a_childs_record_is_sealed() {
        Subject home = new Subject(SubjectKind.HOME, new UUID(9, 9));

        assertThat(codes(home, sealed(), KEEPER)).contains("NOT_A_CHILD");
    }

    @Test
    void what_is_not_sealed_is_neither_opened_nor_unsealed_and_has_no_vault() {
        for (Fact fact : List.of(unsealed(), opened(TOMORROW), VAULT)) {
            assertThat(codes(fact, KEEPER, adopted())).containsExactly("NOT_SEALED");
        }
    }

    @Test
    void a_seal_is_opened_with_a_reason_in_words_and_for_a_day_at_most() {
        assertThat(codes(opened(TOMORROW), KEEPER, adopted(), sealed())).isEmpty();
        assertThat(codes(opened(TOMORROW.plus(Duration.ofDays(1))), KEEPER, adopted(), sealed()))
                .containsExactly("OPEN_TOO_LONG");
        assertThat(codes(new RecordUnsealed("set aside"), KEEPER, adopted(), sealed()))
                .containsExactly("REASON_TOO_SHORT");
    }

    @Test
    void a_sealed_record_is_neither_restricted_nor_broken_open_nor_merged() {
        assertThat(codes(restricted(), MANAGER, sealed())).containsExactly("SEALED");
        assertThat(codes(lifted(), MANAGER, restricted(), sealed())).containsExactly("SEALED");
        assertThat(codes(broken(TOMORROW), MANAGER, sealed())).containsExactly("SEALED");
        assertThat(codes(new ChildRecordsMerged(OTHER, "Same child", "w-21"), MANAGER, sealed()))
                .containsExactly("SEALED");
    }

    @Test
    void no_correction_seals_or_unseals_a_record() {
        assertThat(codes(new EntryVoided(new UUID(0, 1), "Wrong", "w-21"), MANAGER, sealed()))
                .containsExactly("CORRECTS_SEAL");
    }

    private List<String> codes(Fact fact, Actor by, Fact... before) {
        return codes(CHILD, fact, by, before);
    }

    private List<String> codes(Subject subject, Fact fact, Actor by, Fact... before) {
        List<Entry> recorded =
                IntStream.range(0, before.length)
                        .mapToObj(i -> entry(i, subject, KEEPER, before[i]))
                        .toList();
        RecordFacts command =
                new RecordFacts(
                        "a-key",
                        subject,
                        by,
                        Door.PERSON,
                        List.of(entry(recorded.size(), subject, by, fact)));
        return deciding.decide(command, recorded, LocalDate.parse("2026-04-15")).stream()
                .map(Problem::code)
                .toList();
    }
}
