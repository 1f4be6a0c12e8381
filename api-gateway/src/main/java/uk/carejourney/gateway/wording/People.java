package uk.carejourney.gateway.wording;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.journey.Actor;

import java.util.Locale;

/** Says who recorded something: their role and their identifier, never a name. */
public final class People {

    private People() {}

    /** Such as "practitioner, worker-101" or "system ssda903-import". */
    public static String words(Actor actor) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return "system " + actor.id();
        }
        String role = Person.words(actor.role());
        return role.substring(0, 1).toLowerCase(Locale.UK) + role.substring(1) + ", " + actor.id();
    }
}
