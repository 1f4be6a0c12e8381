package uk.carejourney.missing;

import static uk.carejourney.fact.Sensitivity.SPECIAL;
import static uk.carejourney.fact.Whose.WORKER;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about a child going missing and being at risk of exploitation. */
public sealed interface MissingFact extends Fact {

    /** Happened when the child left, or was last seen by a responsible adult if that is later. */
    @StoredAs("missing.went-missing.v1")
    @Means("The child went missing, or was away without authorisation.")
    record WentMissing(
            @Means("The missing episode.") Ref episode,
            @Codes("missing-kind") @Means("Missing, or away without authorisation.")
                    @Nullable Code kind,
            @Means("The placement the child went from.") @Nullable Ref placement,
            @Codes("missing-reporter") @Means("Who noticed or reported it.")
                    @Nullable Code reportedBy,
            @Means("When the police were told.") @Nullable Instant policeToldAt)
            implements MissingFact {}

    /**
     * A new fact on the same episode when what is known of it changes from one kind to the other.
     */
    @StoredAs("missing.kind-changed.v1")
    @Means("A child away without authorisation became missing, or the other way about.")
    record KindChanged(
            @Means("The missing episode.") Ref episode,
            @Codes("missing-kind") @Means("What the episode is from now on.") Code kind)
            implements MissingFact {}

    @StoredAs("missing.returned.v1")
    @Means("The child was found or came back, and the missing episode ended.")
    record Returned(
            @Means("The missing episode.") Ref episode,
            @Codes("missing-return") @Means("How it ended.") @Nullable Code how,
            @Means("When the child was back where they live, if later than found.")
                    @Nullable Instant backAt,
            @Sensitive(SPECIAL) @Means("Whether the child was harmed while missing.")
                    @Nullable Boolean harmed)
            implements MissingFact {}

    @StoredAs("missing.return-interview-offered.v1")
    @Means("The child was offered an independent return interview.")
    record ReturnInterviewOffered(
            @Means("The return interview.") Ref interview,
            @Means("The missing episodes it is to cover.") List<Ref> episodes,
            @Codes("return-interview-provider") @Means("Who is to hold it.")
                    @Nullable Code provider)
            implements MissingFact {}

    @StoredAs("missing.return-interview-accepted.v1")
    @Means("The child accepted the offer of a return interview.")
    record ReturnInterviewAccepted(@Means("The return interview.") Ref interview)
            implements MissingFact {}

    @StoredAs("missing.return-interview-declined.v1")
    @Means("The child declined the offer of a return interview.")
    record ReturnInterviewDeclined(
            @Means("The return interview.") Ref interview,
            @Means("The missing episodes it was to cover.") List<Ref> episodes,
            @Codes("return-interview-decline-reason") @Means("Why.") @Nullable Code reason)
            implements MissingFact {}

    @StoredAs("missing.return-interview-held.v1")
    @Means("A return interview took place.")
    record ReturnInterviewHeld(
            @Means("The return interview.") Ref interview,
            @Means("The missing episodes it covered.") List<Ref> episodes,
            @Means("Whether the interviewer is independent of the child's placement and care.")
                    @Nullable Boolean independent,
            @Sensitive(whose = WORKER) @Means("The worker who held it.")
                    @Nullable String interviewer,
            @Sensitive(SPECIAL) @Codes("missing-theme") @Means("What drew or drove the child away.")
                    List<Code> themes,
            @Codes("information-shared-with") @Means("With whom what was learned was shared.")
                    List<Code> sharedWith)
            implements MissingFact {}

    @StoredAs("missing.exploitation-risk-assessed.v1")
    @Means("The risk that the child is exploited was assessed.")
    record ExploitationRiskAssessed(
            @Sensitive(SPECIAL)
                    @Codes("exploitation-kind")
                    @Means("Which kinds of exploitation were assessed.")
                    List<Code> kinds,
            @Sensitive(SPECIAL) @Codes("exploitation-risk-level") @Means("The level of risk found.")
                    @Nullable Code level,
            @Codes("exploitation-tool") @Means("The tool used.") @Nullable Code tool,
            @Means("The day by which the risk is to be assessed again.")
                    @Nullable LocalDate reassessmentDueOn)
            implements MissingFact {}

    @StoredAs("missing.exploitation-support-started.v1")
    @Means("Support for a child at risk of exploitation began.")
    record ExploitationSupportStarted(
            @Means("The support.") Ref support,
            @Sensitive(SPECIAL) @Codes("exploitation-support") @Means("What kind of support.")
                    @Nullable Code kind)
            implements MissingFact {}

    @StoredAs("missing.exploitation-support-ended.v1")
    @Means("Support for a child at risk of exploitation ended.")
    record ExploitationSupportEnded(
            @Means("The support.") Ref support,
            @Codes("support-outcome") @Means("How it ended.") @Nullable Code outcome)
            implements MissingFact {}

    @StoredAs("missing.risk-management-meeting-held.v1")
    @Means("Agencies met to agree how to keep a child safe from going missing or exploitation.")
    record RiskManagementMeetingHeld(
            @Codes("agency") @Means("The agencies that took part.") List<Code> agencies,
            @Sensitive(SPECIAL)
                    @Codes("exploitation-risk-level")
                    @Means("The level of risk agreed.")
                    @Nullable Code level,
            @Means("The day of the next meeting.") @Nullable LocalDate nextOn)
            implements MissingFact {}
}
