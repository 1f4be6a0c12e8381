package uk.carejourney.careplan;

import static uk.carejourney.fact.Whose.WORKER;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;

import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about planning and finding permanence. */
public sealed interface PermanenceFact extends Fact {

    @StoredAs("careplan.permanence-meeting-held.v1")
    @Means("A meeting to plan permanence for the child took place.")
    record PermanenceMeetingHeld(
            @Codes("permanence-route") @Means("The routes considered.") List<Code> routes,
            @Means("The day of the next meeting.") @Nullable LocalDate nextOn)
            implements PermanenceFact {}

    @StoredAs("careplan.permanence-plan-agreed.v1")
    @Means("The child's plan for permanence was agreed.")
    record PermanencePlanAgreed(
            @Codes("permanence-route") @Means("The route to permanence.") @Nullable Code route,
            @Codes("permanence-route") @Means("The route pursued beside it, in case it fails.")
                    @Nullable Code parallelRoute,
            @Codes("permanence-forum") @Means("Where it was agreed.") @Nullable Code agreedAt,
            @Means("The review that agreed it.") @Nullable Ref review)
            implements PermanenceFact {}

    @StoredAs("careplan.permanence-plan-changed.v1")
    @Means("The child's plan for permanence was changed to another route.")
    record PermanencePlanChanged(
            @Codes("permanence-route") @Means("The route given up.") @Nullable Code formerRoute,
            @Codes("permanence-route") @Means("The route from now on.") @Nullable Code route,
            @Codes("permanence-change-reason") @Means("Why.") @Nullable Code reason,
            @Means("The review that agreed it.") @Nullable Ref review)
            implements PermanenceFact {}

    @StoredAs("careplan.family-finding-started.v1")
    @Means("The search for a permanent family for the child began.")
    record FamilyFindingStarted(
            @Codes("permanence-route") @Means("The route it serves.") @Nullable Code route,
            @Sensitive(whose = WORKER) @Means("The worker who searches.")
                    @Nullable String familyFinder)
            implements PermanenceFact {}

    @StoredAs("careplan.family-finding-source-tried.v1")
    @Means("One way of finding a permanent family for the child was tried.")
    record FamilyFindingSourceTried(
            @Codes("family-finding-source") @Means("Where it was tried.") @Nullable Code source,
            @Codes("family-finding-outcome") @Means("What came of it.") @Nullable Code outcome)
            implements PermanenceFact {}

    /** A judgement that the child now has a permanent home; the order or match is its own fact. */
    @StoredAs("careplan.permanence-achieved.v1")
    @Means("The child came to have a permanent home.")
    record PermanenceAchieved(
            @Codes("permanence-route") @Means("By which route.") @Nullable Code route,
            @Means("The placement that is now permanent.") @Nullable Ref placement,
            @Means("The court order that made it permanent.") @Nullable Ref order)
            implements PermanenceFact {}
}
