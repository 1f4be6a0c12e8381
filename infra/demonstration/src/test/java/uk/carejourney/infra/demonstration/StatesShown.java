package uk.carejourney.infra.demonstration;

import uk.carejourney.catalogue.England;
import uk.carejourney.clocks.Circle;
import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.ClockState;
import uk.carejourney.clocks.Law;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which child's story shows a clock of each rule in each state, when the last of the stories has
 * been recorded.
 *
 * @param law the law as the demonstration's council has it
 * @param asOf the moment of the last recording
 * @param children by rule and state, the names of those who show it, in the order of their numbers
 */
record StatesShown(Law law, Instant asOf, Map<String, Map<ClockState, List<String>>> children) {

    static StatesShown now() {
        Demonstration demonstration = new Demonstration();
        Map<LocalId, Subject> subjects = new LinkedHashMap<>();
        for (LocalId id : demonstration.subjects()) {
            subjects.put(id, new Subject(id.kind(), new UUID(1, subjects.size())));
        }
        Map<Subject, List<Recorded>> facts = new HashMap<>();
        Instant last = Instant.MIN;
        long position = 0;
        for (Recording recording : demonstration.recordings(subjects)) {
            for (Entry entry : recording.command().entries()) {
                facts.computeIfAbsent(entry.envelope().subject(), _ -> new ArrayList<>())
                        .add(new Recorded(position, position, recording.at(), entry));
                position++;
            }
            last = recording.at();
        }
        return of(subjects, facts, last);
    }

    private static StatesShown of(
            Map<LocalId, Subject> subjects, Map<Subject, List<Recorded>> facts, Instant asOf) {
        List<Recorded> council =
                facts.entrySet().stream()
                        .filter(one -> one.getKey().kind() == SubjectKind.COUNCIL)
                        .flatMap(one -> one.getValue().stream())
                        .toList();
        Law law = Law.of(England.inForce(), council);
        Map<String, Map<ClockState, List<String>>> shown = new HashMap<>();
        byName(subjects)
                .forEach((name, subject) -> {
                    Circle circle =
                            Circle.of(
                                    subject,
                                    facts.getOrDefault(subject, List.of()),
                                    other -> facts.getOrDefault(other, List.of()));
                    for (Clock clock : law.clocks(circle.asked(), circle.own(), asOf).list()) {
                        List<String> names =
                                shown.computeIfAbsent(
                                                clock.rule().id(),
                                                _ -> new EnumMap<>(ClockState.class))
                                        .computeIfAbsent(clock.state(), _ -> new ArrayList<>());
                        if (!names.contains(name)) {
                            names.add(name);
                        }
                    }
                });
        return new StatesShown(law, asOf, shown);
    }

    /** Children by their names in the stories, and others by kind and name. */
    private static Map<String, Subject> byName(Map<LocalId, Subject> subjects) {
        Map<String, String> names = new TreeMap<>();
        StoryReader.all().forEach(story -> names.put(story.number(), story.name()));
        Map<String, Subject> byName = new LinkedHashMap<>();
        subjects.forEach((id, subject) -> {
            if (subject.kind() != SubjectKind.COUNCIL) {
                byName.put(
                        subject.kind() == SubjectKind.CHILD
                                ? names.getOrDefault(id.id(), id.id())
                                : subject.kind().word() + " " + id.id(),
                        subject);
            }
        });
        return byName;
    }

    /** The names of those who show it; none if nobody does. */
    List<String> names(String rule, ClockState state) {
        return children.getOrDefault(rule, Map.of()).getOrDefault(state, List.of());
    }
}
