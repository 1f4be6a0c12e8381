package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.gateway.wording.People;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Source;

import java.util.List;

/** Writes one told entry for one reader. */
final class EntryWriter {

    private final FactWords words;
    private final Sight sight;

    EntryWriter(FactWords words, Sight sight) {
        this.words = words;
        this.sight = sight;
    }

    EntryView write(Told told) {
        Recorded recorded = told.recorded();
        Fact fact = told.fact();
        return new EntryView(
                recorded.position(),
                words.title(fact),
                words.area(fact),
                words.type(fact).meaning(),
                words.happened(fact, told.happened(), sight),
                Dates.unknownPart(told.happened()),
                EntryTags.of(told),
                told.standing() instanceof Standing.Voided,
                speaking(fact),
                was(told),
                new EntryNotes(words, sight).about(told),
                recordedLine(recorded),
                origin(recorded.envelope().source()));
    }

    private EntryView.@Nullable Was was(Told told) {
        if (!(told.standing() instanceof Standing.Corrected)) {
            return null;
        }
        Fact before = told.recorded().fact();
        Happened beforeOn = told.recorded().envelope().happened();
        String title = words.title(before);
        String happened = words.happened(before, beforeOn, sight);
        List<FactWords.Field> now = speaking(told.fact());
        List<FactWords.Field> fields =
                speaking(before).stream().filter(field -> !now.contains(field)).toList();
        return new EntryView.Was(
                title.equals(words.title(told.fact())) ? null : title,
                beforeOn.equals(told.happened()) ? null : happened,
                fields);
    }

    private List<FactWords.Field> speaking(Fact fact) {
        return words.fields(fact, sight).stream().filter(FactWords.Field::speaks).toList();
    }

    static String recordedLine(Recorded recorded) {
        return "Recorded "
                + Dates.moment(recorded.recordedAt())
                + " by "
                + People.words(recorded.envelope().recordedBy());
    }

    static @Nullable String origin(@Nullable Source source) {
        if (source == null) {
            return null;
        }
        String kept =
                source.recordedOn() == null
                        ? ""
                        : ", recorded there on " + Dates.day(source.recordedOn());
        return "Taken from %s, row %s%s".formatted(source.system(), source.key(), kept);
    }
}
