package uk.carejourney.journey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where a fact was taken from, when someone else recorded it first.
 *
 * @param system the source, such as {@code ssda903}
 * @param batch the delivery it came in: for a return, its year and digest
 * @param key the source's own key for the record, unique in the batch, such as {@code episodes:17}
 * @param recordedOn the day the source itself recorded it; absent means unknown, never "on time"
 * @param raw the source's own words, column to text, exactly as delivered
 * @param flags what is wrong with them, empty if nothing was noticed
 */
public record Source(
        String system,
        String batch,
        String key,
        @Nullable LocalDate recordedOn,
        Map<String, String> raw,
        List<Flag> flags) {

    /** Copies what it is given, so that a fact never changes under its reader. */
    public Source {
        raw = Map.copyOf(raw);
        flags = List.copyOf(flags);
    }

    /**
     * Something wrong in what the source says: recorded as it stands, and said.
     *
     * @param code the finding, in capitals, such as {@code IMPOSSIBLE_DATE}
     * @param column the source's column it lies in
     */
    public record Flag(String code, String column) {}
}
