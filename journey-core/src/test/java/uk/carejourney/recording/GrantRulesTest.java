package uk.carejourney.recording;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.sharing.GivenGrants.COUNCIL;
import static uk.carejourney.sharing.GivenGrants.OFFICER;
import static uk.carejourney.sharing.GivenGrants.event;
import static uk.carejourney.sharing.GivenGrants.granted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.council.GrantFact.GrantWithdrawn;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who passes facts on to partners, and what nobody can grant. */
class GrantRulesTest {

    private final Deciding deciding =
            new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());

    @Test
    void records_officers_and_administrators_grant_and_others_do_not() {
        assertThat(codes(granted(), COUNCIL, OFFICER)).isEmpty();
        assertThat(codes(granted(), COUNCIL, Actor.person("w-95", Role.ADMINISTRATOR))).isEmpty();
        assertThat(codes(granted(), COUNCIL, Actor.person("w-21", Role.MANAGER)))
                .containsExactly("ROLE_MAY_NOT_ACT");
    }

    @Test
    void no_childs_record_holds_a_grant() {
        assertThat(codes(granted(), Subject.child(new UUID(7, 7)), OFFICER))
                .containsExactly("OTHER_SUBJECT");
    }

    @Test
    void nothing_is_granted_without_purpose_and_agreement() {
        assertThat(codes(granted("virtual-school", " ", ""), COUNCIL, OFFICER))
                .containsExactly("MISSING", "MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Virtual School", "../topic", "7th-school"})
    void a_partners_name_can_stand_in_a_topics(String name) {
        assertThat(codes(granted(name, "Plans", "DSA-12"), COUNCIL, OFFICER))
                .containsExactly("NOT_A_PARTNER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "placement.placement-started.v1",
                "placement.placement-started.v1/colour",
                "placement.placement-started.v1/carer",
                "correction.entry-corrected.v1/fact",
            })
    void no_field_is_granted_that_is_none_or_would_join_records(String field) {
        assertThat(
                        codes(
                                granted("virtual-school", "Plans", "DSA-12", List.of(field)),
                                COUNCIL,
                                OFFICER))
                .containsExactly("NOT_A_FIELD_TO_GRANT");
    }

    @Test
    void a_grant_is_withdrawn_once_with_a_reason_and_never_corrected() {
        assertThat(codes(withdrawn("Ended"), COUNCIL, OFFICER, granted())).isEmpty();
        assertThat(codes(withdrawn(" "), COUNCIL, OFFICER, granted())).containsExactly("MISSING");
        assertThat(codes(withdrawn("Ended"), COUNCIL, OFFICER)).containsExactly("NO_GRANT");
        assertThat(codes(withdrawn("Ended"), COUNCIL, OFFICER, granted(), withdrawn("Ended")))
                .containsExactly("ALREADY_WITHDRAWN");
        assertThat(codes(new EntryVoided(event(0), "Wrong", "w-21"), COUNCIL, OFFICER, granted()))
                .contains("CORRECTS_GRANT");
    }

    private static GrantWithdrawn withdrawn(String reason) {
        return new GrantWithdrawn(event(0), reason);
    }

    private List<String> codes(Fact fact, Subject subject, Actor by, Fact... before) {
        List<Entry> recorded =
                IntStream.range(0, before.length)
                        .mapToObj(i -> entry(i, before[i], COUNCIL, OFFICER))
                        .toList();
        RecordFacts command =
                new RecordFacts(
                        "a-key",
                        subject,
                        by,
                        Door.PERSON,
                        List.of(entry(recorded.size(), fact, subject, by)));
        return deciding.decide(command, recorded, LocalDate.of(2026, 4, 15)).stream()
                .map(Problem::code)
                .toList();
    }

    private static Entry entry(long position, Fact fact, Subject subject, Actor by) {
        return new Entry(
                Envelope.of(event(position), subject, Happened.on("2026-04-14"), by), fact);
    }
}
