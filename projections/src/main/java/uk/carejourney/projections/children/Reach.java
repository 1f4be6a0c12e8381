package uk.carejourney.projections.children;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import org.bson.conversions.Bson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which children somebody may see: those that one of these reaches.
 *
 * @param everyone all of them
 * @param teams those a worker of these teams is allocated to
 * @param workers those one of these workers or advisers is allocated to
 * @param officers those one of these reviewing officers is allocated to
 * @param withoutTeam those no team is allocated to
 * @param lookedAfter those looked after
 * @param areas those with entries in one of these business areas
 * @param opens which restricted records are open among them
 */
public record Reach(
        boolean everyone,
        Set<String> teams,
        Set<String> workers,
        Set<String> officers,
        boolean withoutTeam,
        boolean lookedAfter,
        Set<String> areas,
        Opens opens) {

    public static final Reach EVERYONE =
            new Reach(true, Set.of(), Set.of(), Set.of(), false, false, Set.of(), Opens.ALL);

    public static final Reach NOBODY =
            new Reach(false, Set.of(), Set.of(), Set.of(), false, false, Set.of(), Opens.NONE);

    public Reach {
        teams = Set.copyOf(teams);
        workers = Set.copyOf(workers);
        officers = Set.copyOf(officers);
        areas = Set.copyOf(areas);
    }

    /** Everyone, but of the restricted those that are open. */
    public static Reach everyone(Opens opens) {
        return new Reach(true, Set.of(), Set.of(), Set.of(), false, false, Set.of(), opens);
    }

    /** Whether it reaches a child, whose record may be closed all the same. */
    public boolean reaches(Child child) {
        if (child.isSealed()) {
            return opens.opens(child);
        }
        Allocated allocated = child.allocated();
        return everyone
                || !Collections.disjoint(teams, allocated.teams())
                || !Collections.disjoint(workers, allocated.workers())
                || !Collections.disjoint(officers, allocated.officers())
                || opens.named(child)
                || (withoutTeam && allocated.teams().isEmpty())
                || (lookedAfter && child.lookedAfterSince() != null)
                || !Collections.disjoint(areas, child.areas().keySet());
    }

    /** Whether it reaches a child and the record is open. */
    public boolean shows(Child child) {
        return reaches(child) && opens.opens(child);
    }

    /** Those reached, asked of stored rows: what is sealed is in no list, to whomever it opens. */
    Bson filter() {
        Bson unsealed = exists(StoredRestriction.SEALED_PATH, false);
        return everyone ? unsealed : and(unsealed, ways());
    }

    private Bson ways() {
        List<Bson> ways = new ArrayList<>();
        ways.add(in(ChildRow.TEAMS, teams));
        ways.add(in(ChildRow.WORKERS, workers));
        ways.add(in(ChildRow.OFFICERS, officers));
        if (!opens.person().isEmpty()) {
            ways.add(eq(StoredRestriction.PEOPLE_PATH, opens.person()));
        }
        if (withoutTeam) {
            ways.add(exists(ChildRow.TEAMS, false));
        }
        if (lookedAfter) {
            ways.add(exists(ChildRow.LOOKED_AFTER_SINCE, true));
        }
        areas.forEach(area -> ways.add(exists(ChildRow.AREAS + "." + area, true)));
        return or(ways);
    }
}
