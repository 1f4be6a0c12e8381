package uk.carejourney.gateway.reading;

import java.util.List;

/**
 * One page of a list of children.
 *
 * @param children those on this page
 * @param total how many there are on all pages
 * @param page which page this is, from 1
 * @param pages how many pages there are, at least 1
 */
public record ChildPage(List<ChildLine> children, long total, int page, int pages) {

    public ChildPage {
        children = List.copyOf(children);
    }

    /** A page cut out of a whole list; a page beyond the last becomes the last. */
    public static ChildPage cut(List<ChildLine> all, ChildSearch search) {
        List<ChildLine> left =
                all.stream().filter(one -> one.firstPosition() > search.after()).toList();
        int pages = Math.max(1, Math.ceilDiv(left.size(), search.size()));
        int page = Math.min(search.page(), pages);
        int from = (page - 1) * search.size();
        int to = Math.min(from + search.size(), left.size());
        return new ChildPage(left.subList(from, to), all.size(), page, pages);
    }
}
