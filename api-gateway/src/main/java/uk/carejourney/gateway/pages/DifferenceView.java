package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One difference between two moments, in words.
 *
 * @param kind what became of the entry
 * @param colour of the tag that says so
 * @param title what the entry says happened
 * @param before when it was held to have happened at the earlier moment; absent if unchanged
 * @param happened when it is held to have happened at the later moment
 * @param lines its fields, those that differ where it was changed
 * @param notes who made the difference, when and why
 * @param late says how late it was recorded; absent if it was in time
 * @param position where it stands
 */
public record DifferenceView(
        String kind,
        String colour,
        String title,
        @Nullable String before,
        String happened,
        List<Line> lines,
        List<EntryView.Note> notes,
        @Nullable String late,
        long position) {

    /** A field: what it said and what it says; either may be absent. */
    public record Line(String label, @Nullable String before, @Nullable String after) {}
}
