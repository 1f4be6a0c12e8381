package uk.carejourney.gateway.searching;

import uk.carejourney.gateway.reading.ChildLine;

/**
 * One child a search found.
 *
 * @param line how the list of children has it
 * @param earlier whether it took a name or birth date that is not the child's any more
 * @param place where it stands among those found
 */
public record FoundLine(ChildLine line, boolean earlier, Place place) {

    /**
     * A place in the order of those found: the best answers first, then the records begun first.
     *
     * @param weight how well the record answers
     * @param position where it began
     */
    public record Place(int weight, long position) {

        boolean isAfter(Place other) {
            return weight == other.weight ? position > other.position : weight < other.weight;
        }
    }
}
