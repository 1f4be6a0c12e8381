package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.FactField;
import uk.carejourney.fact.Sensitivity;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Source;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Everything an entry says, as recorded, and where it came from.
 *
 * @param type the stored name
 * @param eventId identifies the fact for ever
 * @param sequence its place in the child's own stream
 * @param happened when it happened, as recorded
 * @param recordedAt when the ledger recorded it
 * @param fields every field, with how carefully it must be kept
 * @param source where it was taken from; absent if recorded here first
 */
public record EntryDetail(
        String type,
        String eventId,
        long sequence,
        String happened,
        String recordedAt,
        List<Line> fields,
        @Nullable Origin source) {

    /** One field as recorded. */
    public record Line(
            String label, String value, boolean withheld, String sensitivity, String meaning) {}

    /** The source's own words beside what was made of them. */
    public record Origin(
            String system,
            String batch,
            String key,
            @Nullable String recordedOn,
            List<Raw> raw,
            List<String> flags) {}

    /** One column of the source, exactly as delivered. */
    public record Raw(String column, String given) {}

    static EntryDetail of(Told told, FactWords words, Sight sight) {
        Recorded recorded = told.recorded();
        Envelope envelope = recorded.envelope();
        return new EntryDetail(
                words.type(recorded.fact()).name(),
                envelope.eventId().toString(),
                recorded.sequence(),
                words.happened(recorded.fact(), envelope.happened(), sight),
                Dates.moment(recorded.recordedAt()),
                lines(recorded, words, sight),
                envelope.source() == null ? null : origin(envelope.source(), sight));
    }

    private static List<Line> lines(Recorded recorded, FactWords words, Sight sight) {
        Fact fact = recorded.fact();
        List<FactField> known = words.type(fact).fields();
        return words.fields(fact, sight).stream().map(field -> line(field, known)).toList();
    }

    private static Line line(FactWords.Field field, List<FactField> known) {
        FactField declared =
                known.stream()
                        .filter(one -> Labels.ofField(one.name()).equals(field.label()))
                        .findFirst()
                        .orElseThrow();
        return new Line(
                field.label(),
                field.value(),
                field.withheld(),
                words(declared.sensitivity()),
                declared.meaning());
    }

    private static String words(Sensitivity sensitivity) {
        return Labels.sentence(sensitivity.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Origin origin(Source source, Sight sight) {
        List<Raw> raw =
                sight.named()
                        ? new TreeMap<>(source.raw())
                                .entrySet().stream()
                                        .map(one -> new Raw(one.getKey(), one.getValue()))
                                        .toList()
                        : List.of();
        return new Origin(
                source.system(),
                source.batch(),
                source.key(),
                source.recordedOn() == null ? null : Dates.day(source.recordedOn()),
                raw,
                source.flags().stream()
                        .map(flag ->
                                Labels.sentence(
                                                flag.code()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))
                                        + " in "
                                        + flag.column())
                        .toList());
    }
}
