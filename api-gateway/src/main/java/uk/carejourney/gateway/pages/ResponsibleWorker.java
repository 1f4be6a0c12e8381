package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerDeallocated;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Finds the social worker responsible for a child on a day: the last allocated and not ended. */
final class ResponsibleWorker {

    private ResponsibleWorker() {}

    /** Empty if none is recorded, or it is not recorded who. */
    static Optional<TimelineView.Panel> on(Journey journey, LocalDate day) {
        @Nullable Told last = null;
        for (Told told : journey.entries()) {
            if (!told.counts() || !begunBy(told, day)) {
                continue;
            }
            if (told.fact() instanceof SocialWorkerAllocated allocated
                    && !Boolean.TRUE.equals(allocated.cover())) {
                last = told;
            } else if (told.fact() instanceof SocialWorkerDeallocated ended
                    && last != null
                    && Objects.equals(ended.worker(), worker(last))) {
                last = null;
            }
        }
        return Optional.ofNullable(last).flatMap(ResponsibleWorker::panel);
    }

    private static boolean begunBy(Told told, LocalDate day) {
        return told.happened().earliest().filter(begun -> !begun.isAfter(day)).isPresent();
    }

    private static @Nullable String worker(Told told) {
        return told.fact() instanceof SocialWorkerAllocated allocated ? allocated.worker() : null;
    }

    private static Optional<TimelineView.Panel> panel(Told told) {
        String since =
                told.happened().earliest().map(begun -> "since " + Dates.day(begun)).orElse(null);
        return Optional.ofNullable(worker(told))
                .map(worker -> new TimelineView.Panel("Social worker", worker, since));
    }
}
