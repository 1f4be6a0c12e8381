package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * One child's timeline, ready to be laid out.
 *
 * @param child the pseudonym
 * @param heading what the page calls the child
 * @param subheading the council's number, where shown
 * @param situation heads the panels where a day was asked about
 * @param panels what holds at the date asked about
 * @param past says which past moment is shown; absent for now
 * @param years the entries, newest year first
 * @param areas every area that has entries, for the filter
 * @param shown how many entries are shown
 * @param of how many there are before filtering
 * @param erased says how many entries can no longer be read; absent if none
 */
public record TimelineView(
        UUID child,
        String heading,
        @Nullable String subheading,
        @Nullable String situation,
        List<Panel> panels,
        @Nullable Past past,
        List<Year> years,
        List<Choice> areas,
        int shown,
        int of,
        @Nullable String erased) {

    /** One thing that holds, and since when. */
    public record Panel(String label, String value, @Nullable String since) {}

    /** The moment shown, and how much it hides. */
    public record Past(String sentence, String hidden) {}

    /** The entries of one year. */
    public record Year(String title, List<EntryView> entries) {}

    /** A choice in a form. */
    public record Choice(String value, String words, boolean chosen) {}
}
