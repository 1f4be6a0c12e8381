package uk.carejourney.gateway.pages;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The way from page to page of a list.
 *
 * @param page this page, from 1
 * @param pages how many there are
 * @param near page numbers to offer: the first, the last, and this one's neighbours, in order; 0
 *     stands where pages are left out
 */
public record Pager(int page, int pages, List<Integer> near) {

    static Pager of(int page, int pages) {
        IntStream.Builder near = IntStream.builder();
        int last = 0;
        for (int one = 1; one <= pages; one++) {
            if (one == 1 || one == pages || Math.abs(one - page) <= 1) {
                if (one > last + 1) {
                    near.add(0);
                }
                near.add(one);
                last = one;
            }
        }
        return new Pager(page, pages, near.build().boxed().toList());
    }

    public boolean needed() {
        return pages > 1;
    }
}
