package uk.carejourney.projections.children;

import java.util.List;

/**
 * One page of the list of children, in the order their records were begun.
 *
 * @param children those on this page
 * @param total how many there are on all pages
 */
public record ChildrenPage(List<Child> children, long total) {

    public ChildrenPage {
        children = List.copyOf(children);
    }
}
