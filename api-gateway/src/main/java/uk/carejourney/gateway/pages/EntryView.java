package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.wording.FactWords;

import java.util.List;
import java.util.stream.Stream;

/**
 * One entry of a timeline, in words.
 *
 * @param position its place in the ledger
 * @param title what happened
 * @param area the business area
 * @param meaning what a fact of this kind says
 * @param happened when, as precisely as known
 * @param unknownPart what is not known about when; empty if nothing
 * @param tags short marks, two or three words each
 * @param withdrawn whether it should never have been recorded here
 * @param fields what it says, after any correction
 * @param was what it said before it was corrected, where that differs
 * @param notes what was said about it later: corrections, withdrawals, disputes, answers
 * @param recorded when it was recorded and by whom
 * @param origin where it was taken from; absent if it was recorded here first
 */
public record EntryView(
        long position,
        String title,
        String area,
        String meaning,
        String happened,
        String unknownPart,
        List<Tag> tags,
        boolean withdrawn,
        List<FactWords.Field> fields,
        @Nullable Was was,
        List<Note> notes,
        String recorded,
        @Nullable String origin) {

    /** The same entry with further marks. */
    EntryView with(List<Tag> more) {
        return more.isEmpty()
                ? this
                : new EntryView(
                        position,
                        title,
                        area,
                        meaning,
                        happened,
                        unknownPart,
                        Stream.concat(tags.stream(), more.stream()).toList(),
                        withdrawn,
                        fields,
                        was,
                        notes,
                        recorded,
                        origin);
    }

    /** A mark and its colour among the tag colours of the look. */
    public record Tag(String words, String colour) {}

    /** What an entry said before it was corrected; parts that did not change are absent. */
    public record Was(
            @Nullable String title, @Nullable String happened, List<FactWords.Field> fields) {}

    /** A later word about an entry, and where it stands. */
    public record Note(String heading, @Nullable String words, long position) {}
}
