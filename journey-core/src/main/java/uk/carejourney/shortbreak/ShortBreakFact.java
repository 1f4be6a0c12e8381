package uk.carejourney.shortbreak;

import static uk.carejourney.fact.Whose.THIRD_PARTY;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about short breaks. */
public sealed interface ShortBreakFact extends Fact {

    @StoredAs("shortbreak.series-agreed.v1")
    @Means("A series of short breaks with one carer or home was agreed.")
    record SeriesAgreed(
            @Means("The series.") Ref series,
            @Codes("legal-status") @Means("The legal basis, as the national return codes it.")
                    @Nullable Code legalStatus,
            @Codes("short-break-form") @Means("What kind of short break.") @Nullable Code form,
            @Sensitive(whose = THIRD_PARTY) @Means("The carer.") @Nullable Subject carer,
            @Means("The home.") @Nullable Subject home,
            @Means("Days a year agreed.") @Nullable Integer daysPerYear,
            @Codes("agreeing-person") @Means("Who agreed to it.") List<Code> agreedBy)
            implements ShortBreakFact {}

    @StoredAs("shortbreak.series-ended.v1")
    @Means("A series of short breaks came to an end.")
    record SeriesEnded(
            @Means("The series.") Ref series,
            @Codes("short-break-end-reason") @Means("Why.") @Nullable Code reason)
            implements ShortBreakFact {}

    @StoredAs("shortbreak.short-break-started.v1")
    @Means("A short break began.")
    record ShortBreakStarted(
            @Means("The short break.") Ref shortBreak,
            @Means("The series it belongs to.") @Nullable Ref series,
            @Codes("short-break-form") @Means("What kind of short break.") @Nullable Code form,
            @Codes("short-break-basis") @Means("The power it is provided under.")
                    @Nullable Code basis,
            @Sensitive(whose = THIRD_PARTY) @Means("The carer.") @Nullable Subject carer,
            @Means("The home.") @Nullable Subject home,
            @Means("The day it is meant to end.") @Nullable LocalDate intendedEndOn)
            implements ShortBreakFact {}

    @StoredAs("shortbreak.short-break-ended.v1")
    @Means("A short break ended.")
    record ShortBreakEnded(
            @Means("The short break.") Ref shortBreak,
            @Means("Whether the child stayed on instead of going home.")
                    @Nullable Boolean childStayed)
            implements ShortBreakFact {}
}
