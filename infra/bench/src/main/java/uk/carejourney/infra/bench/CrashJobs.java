package uk.carejourney.infra.bench;

import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.returns.ssda903.EarlierReturns;
import uk.carejourney.infra.returns.ssda903.Ssda903Import;
import uk.carejourney.infra.returns.ssda903.Ssda903Return;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/** What is recorded while something is killed; the same again if asked for by the same name. */
final class CrashJobs {

    static final Actor IMPORT = Actor.system("import", Role.INTEGRATOR);
    static final EventIds IDS = new EventIds(InstantSource.system(), new SecureRandom());

    private CrashJobs() {}

    /** How many facts the job of a key has. */
    static int facts(String key) {
        return 1 + Math.floorMod(key.hashCode(), 4);
    }

    /** Records the job of a key, about a child of its own. */
    static Outcome record(OurLedger ours, String key) {
        Subject child = Subject.child(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
        ours.ledger().keys().create(child);
        return ours.recorder().record(ChildFacts.command(key, ChildFacts.of(child, facts(key))));
    }

    /** Imports a return whose children nobody has heard of before under this name. */
    static void importReturn(OurLedger ours, Ssda903Return ssda903, String name, IntConsumer done)
            throws InterruptedException {
        new Ssda903Import(
                        ours.recorder(),
                        numbers -> children(ours, name, numbers),
                        EarlierReturns.NONE,
                        IDS::next)
                .run(ssda903, ours.ledger().council(), IMPORT, (at, total) -> done.accept(at));
    }

    /** The children of a return under a name; made known if they are not. */
    static Map<String, Subject> children(OurLedger ours, String name, Collection<String> numbers) {
        List<LocalId> ids =
                numbers.stream()
                        .map(number -> new LocalId(name, SubjectKind.CHILD, number))
                        .toList();
        Map<String, Subject> children = new HashMap<>();
        ours.ledger().subjects().register(ids).forEach((id, one) -> children.put(id.id(), one));
        return children;
    }
}
