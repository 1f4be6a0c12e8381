package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.fold.Difference;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.comparing.Comparing;
import uk.carejourney.gateway.comparing.KnownThen;
import uk.carejourney.gateway.comparing.MomentsCompared;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Recorded;

import java.util.List;
import java.util.UUID;

/** What was known of a child at one moment beside what was known at another. */
@RestController
final class ComparisonApi {

    /**
     * A moment.
     *
     * @param askedAs now, position, instant or day
     * @param position the position it comes to
     * @param at when that was taken
     */
    record MomentJson(String askedAs, long position, String at) {

        static MomentJson of(MomentsCompared.Moment moment) {
            return new MomentJson(moment.asked().word(), moment.position(), moment.at().toString());
        }
    }

    /**
     * One difference.
     *
     * @param kind added, changed, withdrawn, brought-back, came-and-went or disputed; joined where
     *     it came from a record merged in between, parted where it stands in one separated since
     * @param position of the entry that differs
     * @param late whether an added entry was recorded late
     * @param before what it said at the earlier moment, where it was changed or withdrawn
     * @param after what it says at the later moment
     * @param by who made the difference: a correction, a withdrawal, disputes or answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceJson(
            String kind,
            long position,
            boolean late,
            TimelineForms.@Nullable CorrectedJson before,
            TimelineForms.CorrectedJson after,
            List<EntryJson> by) {}

    /** The answer in words, then every difference in the order of the life. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComparisonJson(
            UUID child,
            MomentJson from,
            MomentJson to,
            @Nullable String about,
            List<String> answer,
            List<DifferenceJson> differences) {}

    private final Comparing comparing;
    private final TimelineForms forms;
    private final FactWords words;

    ComparisonApi(Comparing comparing, TimelineForms forms, FactWords words) {
        this.comparing = comparing;
        this.forms = forms;
        this.words = words;
    }

    /**
     * Compares what was known of a child at two moments.
     *
     * @param from a position, an instant or a day
     * @param to a later one; now if it is absent
     * @param about leaves out what happened after this day
     */
    @GetMapping("/api/v1/children/{child}/comparison")
    ComparisonJson compare(
            Person acting,
            @PathVariable UUID child,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String about) {
        MomentsCompared compared =
                comparing.compare(
                        child,
                        AskedMoment.moment("from", from),
                        AskedMoment.moment("to", to),
                        AskedMoment.day(about));
        return new ComparisonJson(
                child,
                MomentJson.of(compared.from()),
                MomentJson.of(compared.to()),
                compared.about() == null ? null : compared.about().toString(),
                new KnownThen(words).answer(compared),
                compared.differences().stream().map(one -> json(one, acting.sight())).toList());
    }

    private DifferenceJson json(Difference one, Sight sight) {
        return switch (one) {
            case Difference.Added(var after) -> json("added", one, null, after, List.of(), sight);
            case Difference.Changed(var before, var after, var by) ->
                    json("changed", one, before, after, List.of(by), sight);
            case Difference.Withdrawn(var before, var after, var by) ->
                    json("withdrawn", one, before, after, List.of(by), sight);
            case Difference.BroughtBack(var after, var by) ->
                    json("brought-back", one, null, after, List.of(by), sight);
            case Difference.CameAndWent(var after, var by) ->
                    json("came-and-went", one, null, after, List.of(by), sight);
            case Difference.Joined(var after) -> json("joined", one, null, after, List.of(), sight);
            case Difference.Parted(var before) ->
                    json("parted", one, before, before, List.of(), sight);
            case Difference.Disputed(var after, var said) ->
                    json("disputed", one, null, after, said, sight);
        };
    }

    private DifferenceJson json(
            String kind,
            Difference difference,
            @Nullable Told before,
            Told after,
            List<Recorded> by,
            Sight sight) {
        return new DifferenceJson(
                kind,
                after.recorded().position(),
                MomentsCompared.late(difference),
                before == null ? null : forms.corrected(before, sight),
                forms.corrected(after, sight),
                by.stream().map(entry -> EntryJson.of(entry, words, sight)).toList());
    }
}
