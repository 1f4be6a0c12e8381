package uk.carejourney.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
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
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people are refused at the door, and what they never are. */
class DecidingTest {

    private static final Subject ROBIN = Subject.child(new UUID(7, 7));
    private static final Actor WORKER = Actor.person("w-17", Role.PRACTITIONER);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private final Deciding deciding =
            new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "2026-03-16, U4, '', happened today",
        "2023-10-27, P2, '', the last day independent living was a placement",
        "2023-10-28, P2, CODE_NOT_VALID_ON_DATE, the day after",
        "2023-10-28, K3, '', the first day of supported accommodation",
        "2023-10-27, K3, CODE_NOT_VALID_ON_DATE, the day before",
        "2020-02-29, U4, '', a leap day",
        "1996, U4, '', only the year is known",
        "2026-03-02, NOPE, UNKNOWN_CODE, never a code",
        "2026-03-17, U4, HAPPENED_IN_FUTURE, tomorrow",
        "2026-03-09/2026-03-02, U4, END_BEFORE_START, ends before it begins",
        "?31/02/2020, U4, NOT_A_DATE, no such day",
        "?, U4, '', nobody knows when",
    })
    void a_person_is_refused_only_what_could_never_be_true(
            String happened, String code, String refusal, String why) {
        assertThat(refusals(Door.PERSON, entry(happened, placed(code))))
                .as(why)
                .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
    }

    @Test
    void a_return_is_recorded_as_it_stands() {
        assertThat(refusals(Door.SOURCE, entry("?31/02/2020", placed("NOPE")))).isEmpty();
    }

    @Test
    void a_correction_of_an_entry_the_child_does_not_have_is_refused() {
        Entry entry = entry("2026-03-02", new EntryVoided(new UUID(9, 9), "wrong child", "m-1"));
        assertThat(refusals(Door.PERSON, entry)).containsExactly("CORRECTS_NOTHING");
    }

    @Test
    void what_a_correction_puts_in_place_is_held_to_the_same_rules() {
        Entry first = entry("2026-03-02", placed("U4"));
        Fact wrong =
                new EntryCorrected(
                        first.envelope().eventId(),
                        Happened.on("2026-03-20"),
                        placed("NOPE"),
                        "keyed wrongly",
                        "m-1");
        assertThat(refusals(Door.PERSON, first, entry("2026-03-03", wrong)))
                .containsExactlyInAnyOrder("HAPPENED_IN_FUTURE", "UNKNOWN_CODE");
    }

    @Test
    void a_refusal_says_where_and_what() {
        List<Problem> problems =
                deciding.decide(
                        command(Door.PERSON, entry("2026-03-02", placed("NOPE"))),
                        List.of(),
                        TODAY);
        assertThat(problems)
                .containsExactly(
                        new Problem(
                                "UNKNOWN_CODE",
                                "entries[0].fact.type",
                                "'NOPE' is not in 'placement-type' (Kind of placement)"));
    }

    private List<String> refusals(Door door, Entry... entries) {
        return deciding.decide(command(door, entries), List.of(), TODAY).stream()
                .map(Problem::code)
                .toList();
    }

    private static RecordFacts command(Door door, Entry... entries) {
        return new RecordFacts("key-1", ROBIN, WORKER, door, List.of(entries));
    }

    private static Entry entry(String happened, Fact fact) {
        return new Entry(
                Envelope.of(new UUID(1, 1), ROBIN, Happened.parse(happened), WORKER), fact);
    }

    private static PlacementStarted placed(String type) {
        return new PlacementStarted(
                new Ref("p1"), new Code(type), null, null, null, null, null, null);
    }
}
