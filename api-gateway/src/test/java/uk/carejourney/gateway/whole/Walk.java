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

    private Walk() {}

    /** Whether a route is for somebody at all; programs are shown no pages. */
    static boolean answers(Route route, String person) {
        SeededPerson seeded = SeededPerson.withId(person).orElseThrow();
        boolean page = !Refusing.isForPrograms(route.pattern());
        if ((seeded.program() && page) || route.pattern().startsWith("/sign-in")) {
            return false;
        }
        Set<Scope> scopes = seeded.program() ? EnumSet.allOf(Scope.class) : Set.of();
        return route.whom()
                .refuse(new Person(person, seeded.role(), seeded.teams(), scopes))
                .isEmpty();
    }

    static String path(Route route, String child, long position) {
        return route.pattern()
                .replace("{child}", child)
                .replace("{kind}/{id}", "child/" + child)
                .replace("{position}", Long.toString(position))
                .replace("{act:merge|separate}", "merge")
                .replaceAll("/\\*\\*|/\\{\\*[a-z]*}", "/none")
                .replaceAll("\\{[^}]*}", "none");
    }
}
