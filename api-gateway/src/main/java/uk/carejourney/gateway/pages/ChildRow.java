package uk.carejourney.gateway.pages;

import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.wording.Dates;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * One child of a list, in words.
 *
 * @param formerly whether a search found the child by a name or birth date no longer theirs
 */
public record ChildRow(
        UUID child,
        String reference,
        String name,
        String age,
        String care,
        String entries,
        String lastRecorded,
        boolean withheld,
        boolean formerly) {

    static ChildRow of(ChildLine line, Sight sight, LocalDate today, boolean formerly) {
        if (line.withheld()) {
            return new ChildRow(line.child(), "Restricted", "", "", "", "", "", true, false);
        }
        String name = line.name() == null || !sight.named() ? "" : line.name();
        return new ChildRow(
                line.child(),
                ChildWords.reference(line, sight),
                name,
                sight.named() ? ChildWords.age(line, today) : "",
                line.lookedAfter() ? "Looked after" : "Not looked after",
                String.format(Locale.UK, "%,d", line.entries()),
                Dates.moment(line.lastRecordedAt()),
                false,
                formerly);
    }
}
