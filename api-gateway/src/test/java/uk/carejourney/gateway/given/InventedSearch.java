package uk.carejourney.gateway.given;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.searching.FoundLine;
import uk.carejourney.gateway.searching.FoundLine.Place;
import uk.carejourney.gateway.searching.FoundPage;
import uk.carejourney.gateway.searching.SearchedChildren;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.search.Sought;

import java.util.List;

/** Finds Robin, by a name no longer hers, beside a restricted child; or by her number. */
final class InventedSearch implements SearchedChildren {

    private static final Place FIRST = new Place(20, 1);

    @Override
    public FoundPage found(
            Sought sought, String number, @Nullable Place after, int size, Reach reach) {
        FoundLine robin = new FoundLine(RobinsStory.line(), !sought.words().isEmpty(), FIRST);
        if (number.equals(RobinsStory.NUMBER)) {
            return new FoundPage(List.of(robin), 1, 0, null);
        }
        if (!sought.words().contains("finch")) {
            return new FoundPage(List.of(), 0, 0, null);
        }
        ChildLine restricted = ChildLine.withheld(InventedReach.RESTRICTED, 9);
        return new FoundPage(
                List.of(robin, new FoundLine(restricted, false, new Place(20, 9))), 2, 1, null);
    }
}
