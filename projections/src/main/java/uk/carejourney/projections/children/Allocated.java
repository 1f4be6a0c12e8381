package uk.carejourney.projections.children;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.leavingcare.PathwayFact.PersonalAdviserAllocated;
import uk.carejourney.leavingcare.PathwayFact.PersonalAdviserEnded;
import uk.carejourney.review.ReviewFact.IndependentReviewingOfficerAllocated;
import uk.carejourney.review.ReviewFact.IndependentReviewingOfficerEnded;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerDeallocated;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who works with a child, as far as is recorded and not ended.
 *
 * @param teams the teams of the workers allocated
 * @param workers the workers and personal advisers allocated
 * @param officers the independent reviewing officer, if one is allocated
 */
public record Allocated(Set<String> teams, Set<String> workers, Set<String> officers) {

    /** Nobody. */
    public static final Allocated NOBODY = new Allocated(Set.of(), Set.of(), Set.of());

    public Allocated {
        teams = Set.copyOf(teams);
        workers = Set.copyOf(workers);
        officers = Set.copyOf(officers);
    }

    /**
     * By a child's journey. A new lead follows the one before, who is often not ended; whoever
     * covers or takes another part stays until ended.
     */
    public static Allocated in(Journey journey) {
        Open open = new Open();
        journey.entries().stream().filter(Told::counts).forEach(open::take);
        return open.allocated();
    }

    private static final class Open {

        private @Nullable SocialWorkerAllocated lead;
        private final Map<String, SocialWorkerAllocated> beside = new HashMap<>();
        private final Set<String> advisers = new HashSet<>();
        private @Nullable String officer;

        void take(Told told) {
            switch (told.fact()) {
                case SocialWorkerAllocated allocated -> allocate(allocated);
                case SocialWorkerDeallocated ended -> end(ended.worker());
                case PersonalAdviserAllocated allocated -> {
                    if (allocated.adviser() != null) {
                        advisers.add(allocated.adviser());
                    }
                }
                case PersonalAdviserEnded ended -> {
                    if (ended.adviser() == null) {
                        advisers.clear();
                    } else {
                        advisers.remove(ended.adviser());
                    }
                }
                case IndependentReviewingOfficerAllocated allocated ->
                        officer = allocated.officer();
                case IndependentReviewingOfficerEnded _ -> officer = null;
                default -> {}
            }
        }

        private void allocate(SocialWorkerAllocated allocated) {
            boolean leads =
                    (allocated.role() == null || allocated.role().is("lead"))
                            && !Boolean.TRUE.equals(allocated.cover());
            if (leads) {
                lead = allocated;
            } else {
                beside.put(String.valueOf(allocated.worker()), allocated);
            }
        }

        private void end(@Nullable String worker) {
            if (lead != null && (worker == null || Objects.equals(worker, lead.worker()))) {
                lead = null;
            }
            beside.remove(String.valueOf(worker));
        }

        private Allocated allocated() {
            Set<String> teams = new HashSet<>();
            Set<String> workers = new HashSet<>(advisers);
            Set<SocialWorkerAllocated> all = new HashSet<>(beside.values());
            if (lead != null) {
                all.add(lead);
            }
            for (SocialWorkerAllocated one : all) {
                if (one.team() != null) {
                    teams.add(one.team());
                }
                if (one.worker() != null) {
                    workers.add(one.worker());
                }
            }
            return new Allocated(teams, workers, officer == null ? Set.of() : Set.of(officer));
        }
    }
}
