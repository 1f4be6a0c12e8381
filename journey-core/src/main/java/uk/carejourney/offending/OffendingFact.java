package uk.carejourney.offending;

import static uk.carejourney.fact.Sensitivity.SPECIAL;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;

import java.time.LocalDate;

/** Every fact the ledger can hold about a child's offending. */
public sealed interface OffendingFact extends Fact {

    @StoredAs("offending.offence-outcome-recorded.v1")
    @Means("An offence the child was said to have committed had an outcome.")
    record OffenceOutcomeRecorded(
            @Sensitive(SPECIAL) @Codes("offence-outcome") @Means("The outcome.")
                    @Nullable Code outcome,
            @Sensitive(SPECIAL) @Means("The day of the offence.") @Nullable LocalDate offenceOn,
            @Sensitive(SPECIAL) @Means("Whether it is the child's first caution or conviction.")
                    @Nullable Boolean firstTimeEntrant)
            implements OffendingFact {}

    @StoredAs("offending.offending-risk-assessed.v1")
    @Means("The risk that the child offends or is harmed by offending was assessed.")
    record OffendingRiskAssessed(
            @Sensitive(SPECIAL) @Codes("offending-risk-level") @Means("The level of risk found.")
                    @Nullable Code level,
            @Codes("offending-risk-tool") @Means("The tool used.") @Nullable Code tool)
            implements OffendingFact {}

    @StoredAs("offending.youth-order-started.v1")
    @Means("A court order or sentence for an offence began.")
    record YouthOrderStarted(
            @Means("The order.") Ref order,
            @Sensitive(SPECIAL) @Codes("youth-order") @Means("What kind of order.")
                    @Nullable Code kind,
            @Sensitive(SPECIAL) @Means("The day it is to end.") @Nullable LocalDate endsOn)
            implements OffendingFact {}

    @StoredAs("offending.youth-order-ended.v1")
    @Means("A court order or sentence for an offence ended.")
    record YouthOrderEnded(
            @Means("The order.") Ref order,
            @Sensitive(SPECIAL) @Codes("youth-order-end-reason") @Means("Why.")
                    @Nullable Code reason)
            implements OffendingFact {}

    @StoredAs("offending.release-plan-agreed.v1")
    @Means("What the child will need on release from custody was agreed.")
    record ReleasePlanAgreed(
            @Sensitive(SPECIAL) @Means("The day of release.") @Nullable LocalDate releaseOn,
            @Codes("accommodation-option") @Means("Where the child is to live.")
                    @Nullable Code accommodation)
            implements OffendingFact {}

    @StoredAs("offending.restorative-response-used.v1")
    @Means("An incident was settled with the child in a restorative way.")
    record RestorativeResponseUsed(
            @Means("The placement it happened in.") @Nullable Ref placement,
            @Sensitive(SPECIAL) @Means("Whether the police were called.")
                    @Nullable Boolean policeCalled)
            implements OffendingFact {}
}
