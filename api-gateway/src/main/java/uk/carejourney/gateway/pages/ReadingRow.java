package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusing;
import uk.carejourney.gateway.readers.Reading;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.reading.ReadingFact;

/**
 * One reading, in words.
 *
 * @param whose whose record it was; empty for a list
 * @param address leads to the record; absent where there is no page of it
 * @param moment as known when and about which day; empty for now
 * @param waited when its ledger took it, where that was much later
 */
public record ReadingRow(
        String at,
        String by,
        String role,
        String whose,
        @Nullable String address,
        String what,
        String moment,
        String purpose,
        String outcome,
        String waited) {

    private static final int SOON_SECONDS = 60;

    static ReadingRow of(Reading reading, Whose whose) {
        Subject record = reading.record();
        boolean shown = reading.fact().outcome().equals(ReadingFact.SHOWN);
        boolean late = reading.recordedAt().isAfter(reading.at().plusSeconds(SOON_SECONDS));
        return new ReadingRow(
                Dates.moment(reading.at()),
                reading.by().id(),
                Person.words(reading.by().role()),
                record == null ? "" : whose.name(record),
                record != null && record.kind() == SubjectKind.CHILD
                        ? "/children/" + record.id()
                        : null,
                what(reading),
                moment(reading),
                Labels.sentence(reading.fact().purpose()),
                shown ? "Shown" : "Refused: " + Labels.sentence(code(reading)),
                late ? "Recorded " + Dates.moment(reading.recordedAt()) : "");
    }

    private static String code(Reading reading) {
        return reading.fact().outcome().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String what(Reading reading) {
        String path = reading.fact().route().substring(reading.fact().route().indexOf(' ') + 1);
        String by = Refusing.isForPrograms(path) ? ", by program" : "";
        String words =
                switch (reading.kind()) {
                    case "list" -> "List: " + reading.words();
                    case "search" -> "Search";
                    default -> reading.words();
                };
        Integer count = reading.count();
        return words + (count == null ? "" : " (" + count + ")") + by;
    }

    private static String moment(Reading reading) {
        StringBuilder words = new StringBuilder();
        if (reading.known() != null) {
            words.append("As known at ").append(reading.known().replace("/", " and "));
        }
        if (reading.about() != null) {
            words.append(words.isEmpty() ? "About " : ", about ")
                    .append(Dates.day(reading.about()));
        }
        return words.toString();
    }
}
