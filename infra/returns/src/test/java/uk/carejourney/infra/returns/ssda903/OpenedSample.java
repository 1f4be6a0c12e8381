package uk.carejourney.infra.returns.ssda903;

import uk.carejourney.infra.returns.ssda903.mapping.ChildFacts;
import uk.carejourney.infra.returns.ssda903.mapping.EntryWriter;
import uk.carejourney.infra.returns.ssda903.mapping.InventedIds;
import uk.carejourney.infra.returns.ssda903.mapping.ReturnMapping;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sample return, opened, and who its children are. */
final class OpenedSample {

    static final Actor IMPORT = Actor.system("import", Role.INTEGRATOR);
    static final Subject COUNCIL = new Subject(SubjectKind.COUNCIL, new UUID(7, 7));

    private OpenedSample() {}

    static Ssda903Return opened(Map<String, byte[]> files) {
        if (Ssda903Return.open(files, Ssda903Return.Declared.NOTHING)
                instanceof Ssda903Return.Opening.Opened(var ssda903)) {
            return ssda903;
        }
        throw new AssertionError(Ssda903Return.open(files, Ssda903Return.Declared.NOTHING));
    }

    static Ssda903Return sample() {
        return opened(SampleReturn.files());
    }

    static Map<String, ChildFacts> mapped(ReturnMapping mapping) {
        Map<String, ChildFacts> mapped = new LinkedHashMap<>();
        EntryWriter writer = new EntryWriter(IMPORT, new InventedIds());
        mapping.content()
                .children()
                .keySet()
                .forEach(child ->
                        mapped.put(child, mapping.child(child, subject(child), List.of(), writer)));
        return mapped;
    }

    /** Pseudonyms that are the same on every run. */
    static Subject subject(String localId) {
        return Subject.child(UUID.nameUUIDFromBytes(localId.getBytes(StandardCharsets.UTF_8)));
    }

    static Map<String, Subject> register(Collection<String> localIds) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        localIds.forEach(id -> subjects.put(id, subject(id)));
        return subjects;
    }
}
