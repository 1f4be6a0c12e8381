package uk.carejourney.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fact.Problem;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** When two records may be said to be of one child, and what is refused because it never could. */
class DecidingMergesTest {

    private static final Subject ROBIN = Subject.child(new UUID(7, 7));
    private static final Subject OTHER = Subject.child(new UUID(8, 8));
    private static final Subject CARER = new Subject(SubjectKind.CARER, new UUID(9, 9));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final Happened DAY = Happened.on("2026-03-02");
    private static final Role WORKER = Role.PRACTITIONER;

    private final Deciding deciding =
            new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());
    private final List<Entry> soFar = new ArrayList<>();

    @Test
    void records_are_merged_and_separated_with_a_reason_and_an_authoriser() {
        assertThat(refusals(WORKER, merged(OTHER))).isEmpty();
        given(merged(OTHER));
        assertThat(refusals(WORKER, separated(OTHER))).isEmpty();
    }

    @Test
    void a_record_says_it_once() {
        given(merged(OTHER));
        assertThat(refusals(WORKER, merged(OTHER))).containsExactly("ALREADY_MERGED");
        given(separated(OTHER));
        assertThat(refusals(WORKER, separated(OTHER))).containsExactly("NOT_MERGED");
        assertThat(refusals(WORKER, merged(OTHER))).isEmpty();
    }

    @Test
    void only_records_of_two_children_can_be_merged() {
        assertThat(refusals(WORKER, merged(ROBIN))).containsExactly("MERGED_WITH_ITSELF");
        assertThat(refusals(WORKER, merged(CARER))).containsExactly("NOT_A_CHILD");
        assertThat(refusals(WORKER, separated(OTHER))).containsExactly("NOT_MERGED");
    }

    @Test
    void nothing_is_merged_without_a_reason_or_anyone_answering_for_it() {
        assertThat(refusals(WORKER, new ChildRecordsMerged(OTHER, " ", "")))
                .containsExactlyInAnyOrder("REASON_MISSING", "AUTHORISER_MISSING");
        assertThat(refusals(WORKER, new ChildRecordsMerged(OTHER, "the same", "w-1")))
                .containsExactly("AUTHORISER_NOT_ENTITLED");
        assertThat(refusals(Role.MANAGER, new ChildRecordsMerged(OTHER, "the same", "w-1")))
                .isEmpty();
        assertThat(refusals(Role.AUDITOR, merged(OTHER))).containsExactly("ROLE_MAY_NOT_CORRECT");
    }

    @Test
    void a_merge_is_undone_by_separating_and_may_be_disputed() {
        UUID entry = given(merged(OTHER));
        UUID named = given(new NameRecorded(new Code("legal"), "Robin", null));

        assertThat(refusals(WORKER, new EntryVoided(entry, "not so", "m-1")))
                .containsExactly("CORRECTS_MERGE");
        assertThat(
                        refusals(
                                WORKER,
                                new EntryCorrected(entry, DAY, merged(ROBIN), "another", "m-1")))
                .containsExactly("CORRECTS_MERGE");
        assertThat(
                        refusals(
                                WORKER,
                                new EntryCorrected(named, DAY, merged(OTHER), "a merge", "m-1")))
                .containsExactly("CORRECTS_MERGE");
        assertThat(refusals(WORKER, new EntryDisputed(entry, "the child", "I am not them")))
                .isEmpty();
    }

    private static Fact merged(Subject other) {
        return new ChildRecordsMerged(other, "the same passport", "m-1");
    }

    private static Fact separated(Subject other) {
        return new ChildRecordsSeparated(other, "cousins of one name", "m-1");
    }

    private UUID given(Fact fact) {
        Entry entry = entry(fact, WORKER);
        soFar.add(entry);
        return entry.envelope().eventId();
    }

    private List<String> refusals(Role role, Fact fact) {
        Entry entry = entry(fact, role);
        RecordFacts command =
                new RecordFacts(
                        "k", ROBIN, entry.envelope().recordedBy(), Door.PERSON, List.of(entry));
        return deciding.decide(command, soFar, TODAY).stream().map(Problem::code).toList();
    }

    private Entry entry(Fact fact, Role role) {
        return new Entry(
                Envelope.of(new UUID(1, soFar.size() + 1L), ROBIN, DAY, Actor.person("w-1", role)),
                fact);
    }
}
