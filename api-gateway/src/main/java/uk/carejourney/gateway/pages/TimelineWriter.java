package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a child's timeline for one reader. */
final class TimelineWriter {

    private static final String NO_DATE = "Date not known";

    private final FactWords words;
    private final Sight sight;
    private final MergeWords merges;

    TimelineWriter(FactWords words, Sight sight, MergeWords merges) {
        this.words = words;
        this.sight = sight;
        this.merges = merges;
    }

    TimelineView write(
            ChildLine child, JourneyAnswer.Held held, TimelineForm form, LocalDate today) {
        Journey journey = Journey.of(held.readable());
        LocalDate about = form.aboutDay();
        List<Told> told = journey.entries().stream().filter(one -> isTold(one, about)).toList();
        List<Told> chosen =
                told.stream()
                        .filter(one -> form.area().isEmpty() || form.area().equals(area(one)))
                        .toList();
        return new TimelineView(
                child.child(),
                ChildWords.heading(child, sight),
                ChildWords.subheading(child, sight),
                about == null ? null : "Situation on " + Dates.day(about),
                new Panels(words, sight).of(journey, day(held, form, about, today)),
                past(held, form),
                years(chosen),
                areas(told, form.area()),
                chosen.size(),
                told.size(),
                erased(held.erased().size()));
    }

    private static @Nullable String erased(int erased) {
        return erased == 0
                ? null
                : counted(erased, "entry has", "entries have")
                        + " been erased: something was recorded, and nobody can read it any more.";
    }

    /** A correction that took effect is told with the entry it speaks of, not beside it. */
    private static boolean isTold(Told told, @Nullable LocalDate about) {
        boolean apart =
                !(told.fact() instanceof CorrectionFact)
                        || told.standing() instanceof Standing.OfNothing;
        boolean inTime =
                about == null
                        || told.happened().earliest().map(day -> !day.isAfter(about)).orElse(true);
        return apart && inTime;
    }

    private String area(Told told) {
        return words.type(told.fact()).area();
    }

    private List<TimelineView.Year> years(List<Told> inOrderOfLife) {
        EntryWriter writer = new EntryWriter(words, sight);
        Map<String, List<EntryView>> years = new LinkedHashMap<>();
        List<EntryView> undated = new ArrayList<>();
        for (Told told : inOrderOfLife.reversed()) {
            String year = Dates.year(told.happened());
            (year.isEmpty() ? undated : years.computeIfAbsent(year, _ -> new ArrayList<>()))
                    .add(writer.write(told).with(merges.of(told.recorded())));
        }
        if (!undated.isEmpty()) {
            years.put(NO_DATE, undated);
        }
        return years.entrySet().stream()
                .map(year -> new TimelineView.Year(year.getKey(), year.getValue()))
                .toList();
    }

    private List<TimelineView.Choice> areas(List<Told> told, String chosen) {
        Map<String, String> areas = new TreeMap<>();
        told.forEach(one -> areas.put(area(one), words.area(one.fact())));
        return areas.entrySet().stream()
                .map(area ->
                        new TimelineView.Choice(
                                area.getKey(), area.getValue(), area.getKey().equals(chosen)))
                .toList();
    }

    private static TimelineView.@Nullable Past past(JourneyAnswer.Held held, TimelineForm form) {
        return switch (form.knownBy()) {
            case KnownBy.Now() -> null;
            case KnownBy.AtInstant(var instant) ->
                    new TimelineView.Past(
                            "Shows what had been recorded by " + Dates.moment(instant) + ".",
                            hidden(held.later()));
            case KnownBy.OnDay(var day) ->
                    new TimelineView.Past(
                            "Shows what had been recorded by the end of " + Dates.day(day) + ".",
                            hidden(held.later()));
            case KnownBy.UpTo(var position) ->
                    new TimelineView.Past(
                            "Shows what had been recorded when position %d was the last, on %s."
                                    .formatted(position, Dates.moment(held.knownAt())),
                            hidden(held.later()));
        };
    }

    /** The day the panels speak of: the one asked about, else the last day that was known. */
    private static LocalDate day(
            JourneyAnswer.Held held,
            TimelineForm form,
            @Nullable LocalDate about,
            LocalDate today) {
        if (about != null) {
            return about;
        }
        return switch (form.knownBy()) {
            case KnownBy.Now() -> today;
            case KnownBy.AtInstant(var instant) -> LocalDate.ofInstant(instant, Happened.LONDON);
            case KnownBy.OnDay(var day) -> day;
            case KnownBy.UpTo(var _) -> LocalDate.ofInstant(held.knownAt(), Happened.LONDON);
        };
    }

    private static String hidden(List<AtPosition> later) {
        long corrections =
                later.stream()
                        .filter(one ->
                                one instanceof Recorded recorded
                                        && recorded.fact() instanceof CorrectionFact)
                        .count();
        long entries = later.size() - corrections;
        if (later.isEmpty()) {
            return "Nothing about this child has been recorded since.";
        }
        return "%s and %s are hidden."
                .formatted(
                        counted(entries, "later entry", "later entries"),
                        counted(corrections, "later correction", "later corrections"));
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
