package uk.carejourney.infra.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.Deciding;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class DemonstrationTest {

    private final Demonstration demonstration = new Demonstration();

    @Test
    void every_story_can_be_recorded_in_the_order_of_time() {
        List<Recording> recordings = demonstration.recordings(subjects());
        assertThat(recordings).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(recordings).hasSizeGreaterThan(demonstration.children());
    }

    @Test
    void nothing_in_a_story_would_be_refused_at_the_door() {
        Deciding deciding = new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());
        Map<Subject, List<Entry>> recorded = new HashMap<>();
        for (Recording recording : demonstration.recordings(subjects())) {
            RecordFacts command = recording.command();
            List<Entry> soFar = recorded.computeIfAbsent(command.subject(), _ -> new ArrayList<>());
            LocalDate today = LocalDate.ofInstant(recording.at(), Happened.LONDON);
            assertThat(deciding.decide(command, soFar, today)).as(command.key()).isEmpty();
            soFar.addAll(command.entries());
        }
    }

    @Test
    void it_is_the_same_every_time() {
        assertThat(demonstration.recordings(subjects()))
                .isEqualTo(new Demonstration().recordings(subjects()));
    }

    @Test
    void nothing_is_recorded_before_it_happened() {
        for (Recording recording : demonstration.recordings(subjects())) {
            Happened happened = recording.command().entries().getFirst().envelope().happened();
            happened.earliest()
                    .ifPresent(day ->
                            assertThat(recording.at())
                                    .as(recording.command().key())
                                    .isAfterOrEqualTo(
                                            day.atStartOfDay(Happened.LONDON).toInstant()));
        }
    }

    @Test
    void every_child_has_a_number_of_their_own() {
        assertThat(demonstration.teaches()).hasSize(demonstration.children());
    }

    @Test
    void a_mistake_in_a_story_is_refused_with_file_and_entry() {
        assertThatThrownBy(() ->
                        StoryReader.read(
                                "lark",
                                "{number: D9, teaches: x, by: w/manager, journey: [{on:"
                                        + " 2020-01-01, fakt: x}]}"))
                .hasMessageContaining("lark.yaml: entry 1")
                .hasMessageContaining("fakt");
    }

    @Test
    void an_entry_can_be_about_the_carer_instead_of_the_child() {
        Story story =
                StoryReader.read(
                        "lark",
                        "{number: D9, teaches: x, by: w-1/manager, journey: [{on: 2020-01-01,"
                                + " about: $carer:ash, fact: carer.carer-places-stated,"
                                + " with: {places: 2}}]}");
        LocalId carer = new LocalId(Schedule.SYSTEM, SubjectKind.CARER, "ash");
        LocalId child = new LocalId(Schedule.SYSTEM, SubjectKind.CHILD, "D9");
        assertThat(Schedule.subjectsIn(List.of(story))).containsExactly(child, carer);
        Subject ash = new Subject(SubjectKind.CARER, new UUID(1, 1));
        Map<LocalId, Subject> known = Map.of(carer, ash, child, Subject.child(new UUID(1, 2)));
        assertThat(new Schedule(known, 1).of(List.of(story)))
                .extracting(recording -> recording.command().subject())
                .containsExactly(ash);
    }

    @Test
    void a_story_about_the_council_is_not_counted_among_the_children() {
        Story story =
                StoryReader.read(
                        "council",
                        "{number: C1, teaches: x, by: w-1/manager, about: $council:ours,"
                                + " journey: []}");
        assertThat(Schedule.subjectsIn(List.of(story))).isEmpty();
        assertThat(demonstration.teaches())
                .allSatisfy((number, _) -> assertThat(number).startsWith("D"));
    }

    private Map<LocalId, Subject> subjects() {
        Map<LocalId, Subject> subjects = new HashMap<>();
        for (LocalId id : demonstration.subjects()) {
            subjects.put(id, new Subject(id.kind(), new UUID(1, subjects.size())));
        }
        return subjects;
    }
}
