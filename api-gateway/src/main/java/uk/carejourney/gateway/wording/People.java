package uk.carejourney.gateway.wording;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.journey.Actor;

/** Says who recorded something: their part and their identifier, never a name. */
public final class People {

    private People() {}

    /** Such as "social worker, worker-101" or "system ssda903-import". */
    public static String words(Actor actor) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return "system " + actor.id();
        }
        String part =
                SeededPerson.withId(actor.id())
                        .filter(person -> person.role() == actor.role())
                        .map(SeededPerson::words)
                        .orElseGet(() -> Labels.sentence(actor.role().word()));
        return part.substring(0, 1).toLowerCase(java.util.Locale.UK)
                + part.substring(1)
                + ", "
                + actor.id();
    }
}
