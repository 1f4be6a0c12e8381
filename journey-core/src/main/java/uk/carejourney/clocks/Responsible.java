package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerDeallocated;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The worker and the team responsible for the child on a day.
 *
 * @param worker the council's identifier of the worker
 * @param team the team
 */
public record Responsible(Optional<String> worker, Optional<String> team) {

    /** The last worker allocated in the lead by that day and not deallocated since. */
    static Optional<Responsible> on(LocalDate day, FactsSoFar facts) {
        @Nullable SocialWorkerAllocated lead = null;
        for (var told :
                facts.ofEither(SocialWorkerAllocated.class, SocialWorkerDeallocated.class)) {
            if (told.happened().earliest().filter(when -> !when.isAfter(day)).isEmpty()) {
                continue;
            }
            switch (told.fact()) {
                case SocialWorkerAllocated allocated -> {
                    boolean leads = allocated.role() == null || allocated.role().is("lead");
                    lead = leads ? allocated : lead;
                }
                case SocialWorkerDeallocated ended -> {
                    boolean same =
                            lead != null
                                    && (ended.worker() == null
                                            || Objects.equals(ended.worker(), lead.worker()));
                    lead = same ? null : lead;
                }
                default -> {}
            }
        }
        return Optional.ofNullable(lead)
                .map(one ->
                        new Responsible(
                                Optional.ofNullable(one.worker()),
                                Optional.ofNullable(one.team())));
    }
}
