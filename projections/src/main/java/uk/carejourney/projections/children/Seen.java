package uk.carejourney.projections.children;

import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.Set;
import java.util.UUID;

/**
 * Whom somebody sees who does not see everyone.
 *
 * @param children these children
 * @param kinds everyone of these other kinds
 */
public record Seen(Set<UUID> children, Set<SubjectKind> kinds) {

    public Seen {
        children = Set.copyOf(children);
        kinds = Set.copyOf(kinds);
    }

    public boolean holds(Subject subject) {
        return children.contains(subject.id()) || kinds.contains(subject.kind());
    }
}
