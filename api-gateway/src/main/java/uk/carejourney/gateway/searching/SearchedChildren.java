package uk.carejourney.gateway.searching;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.searching.FoundLine.Place;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.search.Sought;

/** The children there are, to be searched. */
@FunctionalInterface
public interface SearchedChildren {

    /** Who finds more has said too little to be shown anybody. */
    int MOST = 1000;

    /**
     * Those a search finds among whom somebody reaches.
     *
     * @param number the council's number or a return's; empty if none was given
     * @param after only those after this place; from the first if absent
     * @param size so many at most
     * @return with a total of more than {@link #MOST}, nobody
     */
    FoundPage found(Sought sought, String number, @Nullable Place after, int size, Reach reach);
}
