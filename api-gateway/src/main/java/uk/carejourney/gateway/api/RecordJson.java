package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.disposal.Disposal;
import uk.carejourney.disposal.Period;
import uk.carejourney.disposal.Retention;
import uk.carejourney.journey.Recorded;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one record is kept, for programs.
 *
 * @param record kind and pseudonym
 * @param kept how long it must be kept; absent in a list
 * @param holds the holds that stand
 * @param requests requests for erasure not decided yet
 * @param proposal the proposal to destroy it that stands
 * @param approved whether a second person approved it
 * @param destroyed what was said when it was destroyed
 * @param steps everything recorded about its keeping
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordJson(
        String record,
        @Nullable KeptJson kept,
        List<StepJson> holds,
        List<StepJson> requests,
        @Nullable StepJson proposal,
        boolean approved,
        @Nullable StepJson destroyed,
        List<StepJson> steps) {

    /**
     * How long.
     *
     * @param ended whether its time has ended
     * @param words the answer in words
     */
    record KeptJson(boolean ended, String words, List<PeriodJson> periods) {}

    /**
     * One period a record is kept for.
     *
     * @param law whether the law says so, or the council
     * @param through the last day of it
     * @param positions the entries it rests on
     */
    record PeriodJson(
            boolean law, String source, String through, String words, List<Long> positions) {

        static PeriodJson of(Period period) {
            return new PeriodJson(
                    period.law(),
                    period.source(),
                    period.through().toString(),
                    period.words(),
                    period.facts().stream().map(told -> told.recorded().position()).toList());
        }
    }

    /**
     * One step.
     *
     * @param event its identifier, which names it in later steps
     */
    record StepJson(
            String event,
            long position,
            String type,
            String recordedAt,
            String by,
            Map<String, Object> fact) {

        static StepJson of(Recorded step) {
            return new StepJson(
                    step.envelope().eventId().toString(),
                    step.position(),
                    Facts.CATALOGUE.of(step.fact()).name(),
                    step.recordedAt().toString(),
                    step.envelope().recordedBy().id(),
                    Facts.CATALOGUE.of(step.fact()).toTree(step.fact()));
        }
    }

    static RecordJson of(Disposal disposal) {
        return of(disposal, null);
    }

    static RecordJson of(Disposal disposal, Retention retention, LocalDate today) {
        return of(
                disposal,
                new KeptJson(
                        retention.endedBy(today),
                        retention.words(today),
                        retention.periods().stream().map(PeriodJson::of).toList()));
    }

    private static RecordJson of(Disposal disposal, @Nullable KeptJson kept) {
        return new RecordJson(
                disposal.record().toString(),
                kept,
                steps(disposal.holds()),
                steps(disposal.requests()),
                step(disposal.proposal()),
                disposal.approval().isPresent(),
                step(disposal.destroyed()),
                steps(disposal.steps()));
    }

    private static List<StepJson> steps(List<Recorded> steps) {
        return steps.stream().map(StepJson::of).toList();
    }

    private static @Nullable StepJson step(Optional<Recorded> step) {
        return step.map(StepJson::of).orElse(null);
    }
}
