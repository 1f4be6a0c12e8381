package uk.carejourney.gateway.access;

import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Role;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/**
 * Who acts in a request, a person or a program, as their sign-in says.
 *
 * @param id their identifier in the council, as workers are named in facts
 * @param role the one role they have
 * @param teams the teams they work in or manage, as teams are named in facts
 * @param scopes what a program may do; empty for people
 */
public record Person(String id, Role role, Set<String> teams, Set<Scope> scopes)
        implements Serializable {

    public Person {
        teams = Set.copyOf(teams);
        scopes = Set.copyOf(scopes);
    }

    /** As what they record says it. */
    public Actor actor() {
        return role == Role.INTEGRATOR ? Actor.system(id, role) : Actor.person(id, role);
    }

    public Sight sight() {
        return Sight.of(role);
    }

    /** Their role, as a page says it: {@code Independent reviewing officer}. */
    public String words() {
        return words(role);
    }

    /** A role as a page says it. */
    public static String words(Role role) {
        String word = role.word().replace('-', ' ');
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
