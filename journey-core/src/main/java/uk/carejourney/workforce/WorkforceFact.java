package uk.carejourney.workforce;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Whose.WORKER;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;

/** Every fact the ledger can hold about who works with a child. */
public sealed interface WorkforceFact extends Fact {

    @StoredAs("workforce.social-worker-allocated.v1")
    @Means("A social worker became responsible for the child.")
    record SocialWorkerAllocated(
            @Sensitive(whose = WORKER) @Means("The social worker.") @Nullable String worker,
            @Means("The team.") @Nullable String team,
            @Codes("worker-role") @Means("Lead worker, or another part.") @Nullable Code role,
            @Sensitive(whose = WORKER) @Codes("employment-kind") @Means("Permanent or agency.")
                    @Nullable Code employment,
            @Means("Whether only while another worker is away.") @Nullable Boolean cover,
            @Codes("social-worker-change-reason") @Means("Why the worker changed.")
                    @Nullable Code reason)
            implements WorkforceFact {}

    @StoredAs("workforce.social-worker-deallocated.v1")
    @Means("A social worker stopped being responsible for the child.")
    record SocialWorkerDeallocated(
            @Sensitive(whose = WORKER) @Means("The social worker.") @Nullable String worker,
            @Codes("worker-role") @Means("Lead worker, or another part.") @Nullable Code role,
            @Codes("social-worker-change-reason") @Means("Why.") @Nullable Code reason)
            implements WorkforceFact {}

    /** One fact for each child discussed; the facts of one session share the envelope's group. */
    @StoredAs("workforce.supervision-held.v1")
    @Means("The child's case was discussed in the worker's supervision.")
    record SupervisionHeld(
            @Sensitive(whose = WORKER) @Means("The worker supervised.") @Nullable String worker,
            @Sensitive(whose = WORKER) @Means("The supervisor.") @Nullable String supervisor,
            @Sensitive(FREE_TEXT) @Means("What was agreed.") @Nullable String agreed)
            implements WorkforceFact {}

    @StoredAs("workforce.management-oversight-recorded.v1")
    @Means("A manager looked at the case and recorded a decision or direction.")
    record ManagementOversightRecorded(
            @Sensitive(whose = WORKER) @Means("The manager.") @Nullable String manager,
            @Codes("oversight-occasion") @Means("What it was about.") @Nullable Code occasion,
            @Sensitive(FREE_TEXT) @Means("The decision or direction.") @Nullable String direction)
            implements WorkforceFact {}
}
