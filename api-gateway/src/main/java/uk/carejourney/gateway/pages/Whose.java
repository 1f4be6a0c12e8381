package uk.carejourney.gateway.pages;

import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What lists call those whose alerts and clocks they show; all of a list are read at once. */
final class Whose {

    private final Map<UUID, ChildLine> children;
    private final Sight sight;

    private Whose(Map<UUID, ChildLine> children, Sight sight) {
        this.children = children;
        this.sight = sight;
    }

    static Whose of(Collection<Subject> subjects, ChildReading records, Sight sight) {
        return new Whose(
                records.lines(
                        subjects.stream()
                                .filter(subject -> subject.kind() == SubjectKind.CHILD)
                                .map(Subject::id)
                                .distinct()
                                .toList()),
                sight);
    }

    /** A child's name or number, as far as the reader may see it; else the kind and pseudonym. */
    String name(Subject subject) {
        ChildLine line = children.get(subject.id());
        return line != null
                ? ChildWords.heading(line, sight)
                : Labels.capital(subject.kind().word())
                        + " "
                        + subject.id().toString().substring(0, 8);
    }
}
