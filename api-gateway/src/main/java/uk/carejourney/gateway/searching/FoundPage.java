package uk.carejourney.gateway.searching;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.searching.FoundLine.Place;

import java.util.List;

/**
 * Some of those a search found.
 *
 * @param children the best answers first
 * @param total how many were found in all
 * @param withheld how many of those are restricted and not open to who searched
 * @param next the place the next page begins after; absent on the last
 */
public record FoundPage(List<FoundLine> children, int total, int withheld, @Nullable Place next) {

    public FoundPage {
        children = List.copyOf(children);
    }
}
