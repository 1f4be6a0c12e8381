package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.carejourney.fact.FactType;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Recorded;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes timelines for programs. */
@Component
final class TimelineForms {

    /**
     * A child's timeline.
     *
     * @param records the records read as one, in the order they were opened; each entry names its
     *     own
     * @param knownPosition the last position considered
     * @param laterEntries how many entries have been recorded since
     * @param asked how the moment and the day asked about were understood
     * @param erased positions of entries nobody can read any more
     * @param situation what held on the day asked about; absent if none was
     * @param entries in the order of the life
     */
    record TimelineJson(
            UUID child,
            List<UUID> records,
            AskedMoment.AskedJson asked,
            long knownPosition,
            String knownAt,
            int laterEntries,
            List<Long> erased,
            @Nullable SituationJson situation,
            List<ToldJson> entries) {}

    /**
     * An entry and how it stands.
     *
     * @param standing as-recorded, corrected, voided or of-nothing
     * @param by position of what changed it
     * @param corrected what it is to be told as, where it was corrected
     * @param disputes positions of disputes about it and of answers to them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldJson(
            EntryJson entry,
            String standing,
            @Nullable Long by,
            @Nullable CorrectedJson corrected,
            List<Long> disputes) {}

    /** What an entry should have said. */
    record CorrectedJson(String type, @Nullable String happened, Map<String, Object> fact) {}

    private final FactWords words;

    TimelineForms(FactWords words) {
        this.words = words;
    }

    TimelineJson of(UUID child, JourneyAnswer.Held held, AskedMoment asked, Sight sight) {
        Journey journey = Journey.of(held.readable());
        LocalDate about = asked.about();
        return new TimelineJson(
                child,
                held.records(),
                asked.json(),
                held.knownPosition(),
                held.knownAt().toString(),
                held.later().size(),
                held.erased(),
                about == null ? null : SituationJson.of(journey.on(about), sight),
                journey.about(about).stream().map(told -> told(told, sight)).toList());
    }

    ToldJson told(Told told, Sight sight) {
        EntryJson entry = EntryJson.of(told.recorded(), words, sight);
        List<Long> disputes = told.disputes().stream().map(Recorded::position).toList();
        return switch (told.standing()) {
            case Standing.AsRecorded() -> new ToldJson(entry, "as-recorded", null, null, disputes);
            case Standing.Voided(var by) ->
                    new ToldJson(entry, "voided", by.position(), null, disputes);
            case Standing.OfNothing() -> new ToldJson(entry, "of-nothing", null, null, disputes);
            case Standing.Corrected(var by) ->
                    new ToldJson(
                            entry, "corrected", by.position(), corrected(told, sight), disputes);
        };
    }

    CorrectedJson corrected(Told told, Sight sight) {
        FactType type = words.type(told.fact());
        boolean birth = type.name().startsWith("identity.child-born") && !sight.named();
        return new CorrectedJson(
                type.name(),
                birth ? null : told.happened().toString(),
                EntryJson.shown(words, told.fact(), EntryJson.withheld(type, sight)));
    }
}
