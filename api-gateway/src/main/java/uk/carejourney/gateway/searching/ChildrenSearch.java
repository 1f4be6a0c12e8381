package uk.carejourney.gateway.searching;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.searching.FoundLine.Place;
import uk.carejourney.journey.Role;
import uk.carejourney.search.Sought;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Searches for whoever asks, among those they may see, and says whom it found to the reading. */
@Component
public final class ChildrenSearch {

    private final SearchedChildren children;
    private final MaySee maySee;
    private final Clock clock;

    ChildrenSearch(SearchedChildren children, MaySee maySee, Clock clock) {
        this.children = children;
        this.maySee = maySee;
        this.clock = clock;
    }

    /**
     * The children found.
     *
     * @param after only those after this place; from the first if absent
     * @param size so many at most
     * @throws RefusedRequest if it can't be searched so, or is not for this person's role
     */
    public FoundPage found(Person person, Asked asked, @Nullable Place after, int size) {
        check(person, asked);
        Sought sought = asked.sought(LocalDate.now(clock));
        FoundPage found = children.found(sought, asked.number(), after, size, maySee.reach(person));
        if (found.total() > SearchedChildren.MOST) {
            throw RefusedRequest.of(
                    List.of(
                            new Problem(
                                    "TOO_MANY_FOUND",
                                    asked.name().isEmpty() ? "born" : "name",
                                    "more than 1,000 children answer: give more letters, or one"
                                            + " thing more")));
        }
        ReadingInHand.found(
                found.children().stream().map(one -> one.line().child()).toList(), found.total());
        return found;
    }

    /** A program that records facts knows the number already, and is told the pseudonym. */
    private static void check(Person person, Asked asked) {
        boolean own = person.role() == Role.INTEGRATOR && asked.isByNumberOnly();
        if (!person.sight().named() && !own) {
            throw RefusedRequest.of(
                    Refusal.NOT_FOR_THIS_ROLE,
                    person.role() == Role.INTEGRATOR
                            ? "A program finds a child by the number it knows it by, not by name,"
                                    + " birth date, NHS number or UPN."
                            : "This role sees children under pseudonyms: a search by name, birth"
                                    + " date or number would undo that.");
        }
    }
}
