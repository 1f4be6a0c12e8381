package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Difference;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.comparing.MomentsCompared;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Recorded;
import uk.carejourney.projections.chronology.Lateness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the differences between two moments for one reader. */
final class DifferenceWriter {

    private final FactWords words;
    private final Sight sight;

    DifferenceWriter(FactWords words, Sight sight) {
        this.words = words;
        this.sight = sight;
    }

    DifferenceView write(Difference one) {
        return switch (one) {
            case Difference.Added(var after) ->
                    view("Added", "green", null, after, List.of(), late(one));
            case Difference.Changed(var before, var after, var by) ->
                    view("Changed", "purple", before, after, List.of(by), null);
            case Difference.Withdrawn(var before, var _, var by) ->
                    view("Withdrawn", "grey", null, before, List.of(by), null);
            case Difference.BroughtBack(var after, var by) ->
                    view("Brought back", "green", null, after, List.of(by), null);
            case Difference.CameAndWent(var after, var by) ->
                    view("Came and went", "grey", null, after, List.of(by), null);
            case Difference.Joined(var after) ->
                    view("From a merged record", "turquoise", null, after, List.of(), null);
            case Difference.Parted(var before) ->
                    view("In a separated record", "turquoise", null, before, List.of(), null);
            case Difference.Disputed(var after, var said) ->
                    view("Disputed", "magenta", null, after, said, null);
        };
    }

    private static @Nullable String late(Difference added) {
        return MomentsCompared.late(added)
                ? Lateness.of(added.after().recorded()).days() + " days late"
                : null;
    }

    private DifferenceView view(
            String kind,
            String colour,
            @Nullable Told before,
            Told after,
            List<Recorded> by,
            @Nullable String late) {
        EntryNotes notes = new EntryNotes(words, sight);
        String happened = words.happened(after.fact(), after.happened(), sight);
        return new DifferenceView(
                kind,
                colour,
                words.title(after.fact()),
                before == null || before.happened().equals(after.happened())
                        ? null
                        : words.happened(before.fact(), before.happened(), sight),
                happened,
                before == null ? lines(after) : lines(before, after),
                by.stream().map(notes::note).toList(),
                late,
                after.recorded().position());
    }

    private List<DifferenceView.Line> lines(Told told) {
        return fields(told).entrySet().stream()
                .map(field -> new DifferenceView.Line(field.getKey(), null, field.getValue()))
                .toList();
    }

    private List<DifferenceView.Line> lines(Told before, Told after) {
        Map<String, String> old = fields(before);
        Map<String, String> now = fields(after);
        List<DifferenceView.Line> lines = new ArrayList<>();
        old.forEach((label, value) -> {
            if (!value.equals(now.get(label))) {
                lines.add(new DifferenceView.Line(label, value, now.get(label)));
            }
        });
        now.forEach((label, value) -> {
            if (!old.containsKey(label)) {
                lines.add(new DifferenceView.Line(label, null, value));
            }
        });
        return lines;
    }

    private Map<String, String> fields(Told told) {
        Map<String, String> fields = new LinkedHashMap<>();
        words.fields(told.fact(), sight).stream()
                .filter(FactWords.Field::speaks)
                .forEach(field -> fields.put(field.label(), field.value()));
        return fields;
    }
}
