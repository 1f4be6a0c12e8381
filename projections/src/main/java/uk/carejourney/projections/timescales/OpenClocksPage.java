package uk.carejourney.projections.timescales;

import java.util.List;

/**
 * One page of open clocks, by the day each is due, or what adds up began; those without a date at
 * the end.
 *
 * @param clocks those on this page
 * @param total how many there are on all pages
 */
public record OpenClocksPage(List<OpenClock> clocks, long total) {

    public OpenClocksPage {
        clocks = List.copyOf(clocks);
    }

    /** How many pages of a size there are, at least 1. */
    public int pages(int size) {
        return Math.max(1, Math.toIntExact(Math.ceilDiv(total, size)));
    }
}
