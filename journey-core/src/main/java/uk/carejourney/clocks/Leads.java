package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Told;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerDeallocated;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** From which day on whoever was responsible for the child was. */
final class Leads {

    private final TreeMap<LocalDate, Optional<Responsible>> since = new TreeMap<>();

    /**
     * @param told when workers were allocated and deallocated, in the order of the life
     */
    Leads(List<Told> told) {
        @Nullable SocialWorkerAllocated lead = null;
        for (Told one : told) {
            lead = after(one, lead);
            since.put(one.happened().earliest().orElseThrow(), responsible(lead));
        }
    }

    /** The last worker allocated in the lead by that day and not deallocated since. */
    Optional<Responsible> on(LocalDate day) {
        Map.@Nullable Entry<LocalDate, Optional<Responsible>> last = since.floorEntry(day);
        return last == null ? Optional.empty() : last.getValue();
    }

    private static @Nullable SocialWorkerAllocated after(
            Told told, @Nullable SocialWorkerAllocated lead) {
        return switch (told.fact()) {
            case SocialWorkerAllocated allocated -> {
                boolean leads = allocated.role() == null || allocated.role().is("lead");
                yield leads ? allocated : lead;
            }
            case SocialWorkerDeallocated ended -> {
                boolean same =
                        lead != null
                                && (ended.worker() == null
                                        || Objects.equals(ended.worker(), lead.worker()));
                yield same ? null : lead;
            }
            default -> lead;
        };
    }

    private static Optional<Responsible> responsible(@Nullable SocialWorkerAllocated lead) {
        return Optional.ofNullable(lead)
                .map(one ->
                        new Responsible(
                                Optional.ofNullable(one.worker()),
                                Optional.ofNullable(one.team())));
    }
}
