package uk.carejourney.council;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Whose.NOBODY;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about figures the council let out. */
public sealed interface FigureFact extends Fact {

    /**
     * Stays what was published, whatever is recorded, corrected or erased later. It names nobody
     * and holds nothing made from who was counted: it must outlive their records.
     */
    @StoredAs("council.figure-published.v1")
    @Means("The council published how often a duty was done in time in a period.")
    record FigurePublished(
            @Sensitive(whose = NOBODY) @Means("The rule measured, as the rulebook names it.")
                    String rule,
            @Sensitive(whose = NOBODY) @Means("What the duty was called.") String title,
            @Sensitive(whose = NOBODY)
                    @Means("What was counted, such as due in period, as the rulebook says it.")
                    String counts,
            @Sensitive(whose = NOBODY) @Means("The first day of the period.") LocalDate from,
            @Sensitive(whose = NOBODY) @Means("Its last day, which counts.") LocalDate to,
            @Sensitive(whose = NOBODY) @Means("What it was worked out from.") Basis basis,
            @Sensitive(whose = NOBODY) @Means("The figure over everyone.") Numbers all,
            @Sensitive(whose = NOBODY) @Means("The figure by the team responsible.")
                    List<Team> teams,
            @Sensitive(value = FREE_TEXT, whose = NOBODY)
                    @Means("Where it was published, such as a report and its date.")
                    String publishedIn)
            implements FigureFact {}

    /** What a figure was worked out from; together it can be worked out again. */
    record Basis(
            @Sensitive(whose = NOBODY) @Means("The last position that counted as known.")
                    long position,
            @Sensitive(whose = NOBODY) @Means("The last position there was when it was worked out.")
                    long workedOutAt,
            @Sensitive(whose = NOBODY) @Means("The moment clocks stood at.") Instant asOf,
            @Sensitive(whose = NOBODY) @Means("SHA-256 of the rule files, in hexadecimal.")
                    String rules,
            @Sensitive(whose = NOBODY)
                    @Means(
                            "SHA-256 of the council's entries that decided: its calendar, settings"
                                    + " and coverage.")
                    String declared,
            @Sensitive(whose = NOBODY) @Means("The version of the software.") String software) {}

    /** How many came to what. */
    record Numbers(
            @Sensitive(whose = NOBODY) @Means("Done in time: the numerator.") int inTime,
            @Sensitive(whose = NOBODY) @Means("In time and not: the denominator.") int counted,
            @Sensitive(whose = NOBODY) @Means("Done late.") int late,
            @Sensitive(whose = NOBODY) @Means("Not done.") int notDone,
            @Sensitive(whose = NOBODY) @Means("Not due yet.") int notYetDue,
            @Sensitive(whose = NOBODY) @Means("Declined by those it was owed to.") int declined,
            @Sensitive(whose = NOBODY) @Means("Fallen away, for a reason given.") int exempt,
            @Sensitive(whose = NOBODY) @Means("Could not be judged.") int notAssessable) {}

    /** One team's row. */
    record Team(
            @Sensitive(whose = NOBODY)
                    @Means("The team responsible on the due date; none where nobody was allocated.")
                    @Nullable String team,
            @Sensitive(whose = NOBODY) @Means("Its numbers.") Numbers numbers) {}
}
