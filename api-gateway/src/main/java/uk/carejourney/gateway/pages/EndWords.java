package uk.carejourney.gateway.pages;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.disposal.Disposal;
import uk.carejourney.disposal.Removal;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Recorded;
import uk.carejourney.retention.RemovalFact.EntryBodyRemoved;
import uk.carejourney.retention.RetentionFact.Remains;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says of a destroyed record, or a removed entry, when, why and what remains. */
final class EndWords {

    private EndWords() {}

    /** Of the record as a whole; empty while it stands. */
    static List<String> of(Disposal disposal) {
        return disposal.destroyed().map(EndWords::destroyed).orElse(List.of());
    }

    /** Of one entry, whether it went alone or with its record; empty if neither is recorded. */
    static List<String> of(Disposal disposal, long position) {
        Optional<Recorded> removed =
                Optional.ofNullable(disposal.removals().get(position)).flatMap(Removal::removed);
        return removed.map(EndWords::removed).orElseGet(() -> of(disposal));
    }

    private static List<String> destroyed(Recorded step) {
        SubjectKeyDestroyed said = (SubjectKeyDestroyed) step.fact();
        return lines(
                "The record was destroyed on %s. %s."
                        .formatted(
                                Dates.moment(step.recordedAt()),
                                meaning("destruction-basis", said.basis())),
                said.remains());
    }

    private static List<String> removed(Recorded step) {
        EntryBodyRemoved said = (EntryBodyRemoved) step.fact();
        List<String> lines =
                lines(
                        "What this entry said was removed on %s. %s."
                                .formatted(
                                        Dates.moment(step.recordedAt()),
                                        meaning("removal-ground", said.ground())),
                        said.remains());
        return lines;
    }

    private static List<String> lines(String first, List<Remains> remains) {
        List<String> lines = new ArrayList<>(List.of(first));
        for (Remains left : remains) {
            String where = meaning("remains-where", left.where());
            lines.add(
                    left.through() == null
                            ? "Something remains: " + lower(where) + "."
                            : "Something remains until %s: %s."
                                    .formatted(Dates.day(left.through()), lower(where)));
        }
        return List.copyOf(lines);
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    private static String meaning(String set, Code code) {
        return CodeSets.england()
                .named(set)
                .flatMap(known -> known.meaning(code))
                .orElse(code.value());
    }
}
