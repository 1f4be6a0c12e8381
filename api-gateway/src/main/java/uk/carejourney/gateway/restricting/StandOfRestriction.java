package uk.carejourney.gateway.restricting;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.journey.Recorded;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.restriction.RestrictionFact;
import uk.carejourney.restriction.SealFact;

import java.util.List;

/**
 * How the restriction of a child's record stands, and how it came to.
 *
 * @param now the restriction in force; absent if there is none
 * @param said every entry about it, of all records read as one, in the order of positions
 */
public record StandOfRestriction(@Nullable Restriction now, List<Recorded> said) {

    public StandOfRestriction {
        said = List.copyOf(said);
    }

    static StandOfRestriction in(List<Recorded> entries) {
        List<Recorded> said =
                entries.stream()
                        .filter(entry ->
                                entry.fact() instanceof RestrictionFact
                                        || entry.fact() instanceof SealFact)
                        .toList();
        return new StandOfRestriction(Restriction.in(said).orElse(null), said);
    }

    /** The position it has stood so since; -1 if the record never was restricted. */
    public long since() {
        return said.isEmpty() ? -1 : said.getLast().position();
    }

    /** How it stood at a position. */
    public StandOfRestriction at(long position) {
        return in(said.stream().filter(entry -> entry.position() <= position).toList());
    }

    /** Whether somebody recorded the very fact after a position: a form was sent twice. */
    public boolean says(RestrictionFact fact, Person by, long after) {
        return said.stream()
                .filter(entry -> entry.position() > after)
                .anyMatch(entry ->
                        entry.fact().equals(fact)
                                && entry.envelope().recordedBy().id().equals(by.id()));
    }
}
