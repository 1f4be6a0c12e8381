package uk.carejourney.gateway.whole;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.access.Scope;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.problem.Refusing;

import java.util.EnumSet;
import java.util.Set;

/** Goes through every route with one child in its address, wherever an address can name one. */
final class Walk {

    /** Of nothing there is. */
    static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    private Walk() {}

    static boolean isPage(Route route) {
        return !Refusing.isForPrograms(route.pattern());
    }

    /** Whether the table lets somebody in, a program with every scope. */
    static boolean isFor(Route route, SeededPerson person) {
        Set<Scope> scopes = person.program() ? EnumSet.allOf(Scope.class) : Set.of();
        return route.whom()
                .refuse(new Person(person.id(), person.role(), person.teams(), scopes))
                .isEmpty();
    }

    /** Whether a route is for somebody at all; programs are shown no pages. */
    static boolean answers(Route route, String person) {
        SeededPerson seeded = SeededPerson.withId(person).orElseThrow();
        return !(seeded.program() && isPage(route))
                && !route.pattern().startsWith("/sign-in")
                && isFor(route, seeded);
    }

    static String path(Route route, String child, long position) {
        return route.pattern()
                .replace("{child}", child)
                .replace("{kind}/{id}", "child/" + child)
                .replaceAll("\\{(id|alert|webhook|message|calendar)}", NOWHERE)
                .replace("{kind}", "child")
                .replace("{position}", Long.toString(position))
                .replace("{act:merge|separate}", "merge")
                .replace("{act}", "correct")
                .replaceAll("/\\*\\*|/\\{\\*[a-z]*}", "/none")
                .replaceAll("\\{[^}]*}", "none");
    }
}
