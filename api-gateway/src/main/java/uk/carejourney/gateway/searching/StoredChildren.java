package uk.carejourney.gateway.searching;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.StoredRecords;
import uk.carejourney.gateway.searching.FoundLine.Place;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.ChildFound;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.projections.chronology.ChronologyReader;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;
import uk.carejourney.search.Sought;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Children as the read model indexes them, and by the numbers in the subjects' register. */
public final class StoredChildren implements SearchedChildren {

    private final ChronologyReader chronology;
    private final SubjectRegister subjects;
    private final ChildReading reading;

    public StoredChildren(
            ChronologyReader chronology, SubjectRegister subjects, ChildReading reading) {
        this.chronology = chronology;
        this.subjects = subjects;
        this.reading = reading;
    }

    @Override
    public FoundPage found(
            Sought sought, String number, @Nullable Place after, int size, Reach reach) {
        Set<UUID> among = number.isEmpty() ? null : known(number);
        List<ChildFound> found = chronology.found(sought, among, reach);
        if (found.size() > MOST) {
            return new FoundPage(List.of(), found.size(), 0, null);
        }
        List<ChildFound> some =
                found.stream()
                        .filter(one -> after == null || place(one).isAfter(after))
                        .limit(size)
                        .toList();
        Map<UUID, ChildLine> lines =
                reading.lines(
                        some.stream()
                                .map(ChildFound::child)
                                .filter(child -> !child.withheld())
                                .map(Child::subject)
                                .toList());
        return new FoundPage(
                some.stream().flatMap(one -> Stream.ofNullable(line(one, lines))).toList(),
                found.size(),
                Math.toIntExact(found.stream().filter(one -> one.child().withheld()).count()),
                some.size() < size ? null : place(some.getLast()));
    }

    private Set<UUID> known(String number) {
        List<LocalId> ids =
                StoredRecords.SYSTEMS.stream()
                        .map(system -> new LocalId(system, SubjectKind.CHILD, number))
                        .toList();
        Set<UUID> records =
                subjects.find(ids).values().stream().map(Subject::id).collect(Collectors.toSet());
        return chronology.children(records).stream()
                .map(child -> child.readUnder() == null ? child.subject() : child.readUnder())
                .collect(Collectors.toSet());
    }

    private static Place place(ChildFound found) {
        return new Place(found.fit().weight(), found.child().firstPosition());
    }

    /** Absent if the record was erased while it was being searched. */
    private static @Nullable FoundLine line(ChildFound found, Map<UUID, ChildLine> lines) {
        Child child = found.child();
        ChildLine line =
                child.withheld()
                        ? ChildLine.withheld(child.subject(), child.firstPosition())
                        : lines.get(child.subject());
        boolean earlier = found.fit().earlier() && !child.withheld();
        return line == null ? null : new FoundLine(line, earlier, place(found));
    }
}
