package uk.carejourney.council;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Whose.NOBODY;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Fact;

import java.time.LocalDate;
import java.util.List;

/**
 * Every fact the ledger can hold about the law, the calendar and the settings its answers rest on.
 */
public sealed interface RuleFact extends Fact {

    /** What is adopted here decides every clock from the position of this fact on. */
    @StoredAs("council.rulebook-adopted.v1")
    @Means("The council adopted a rulebook.")
    record RulebookAdopted(
            @Sensitive(whose = NOBODY) @Means("The rulebook, such as england or the council's own.")
                    String name,
            @Sensitive(whose = NOBODY) @Means("Its version.") String version,
            @Sensitive(whose = NOBODY) @Means("SHA-256 of its content, in hexadecimal.")
                    String digest,
            @Sensitive(whose = NOBODY) @Means("The rulebook itself, as YAML.") String content)
            implements RuleFact {}

    @StoredAs("council.calendar-published.v1")
    @Means("The council published a calendar of days that are not working days.")
    record CalendarPublished(
            @Sensitive(whose = NOBODY)
                    @Means("The calendar, such as england-and-wales or a school's.")
                    String name,
            @Sensitive(whose = NOBODY) @Means("The first day it speaks of.")
                    @Nullable LocalDate from,
            @Sensitive(whose = NOBODY) @Means("The last day it speaks of.") @Nullable LocalDate to,
            @Sensitive(whose = NOBODY)
                    @Means("The days that are not working days, besides weekends.")
                    List<Holiday> holidays,
            @Sensitive(whose = NOBODY)
                    @Means("The school terms, where it is a calendar of schools.")
                    List<SchoolTerm> terms,
            @Sensitive(whose = NOBODY) @Means("SHA-256 of its content, in hexadecimal.")
                    String digest)
            implements RuleFact {}

    /** A day that is not a working day. */
    record Holiday(
            @Sensitive(whose = NOBODY) @Means("The day.") LocalDate on,
            @Sensitive(whose = NOBODY) @Means("What it is called.") String name) {}

    /** A term of school. */
    record SchoolTerm(
            @Sensitive(whose = NOBODY) @Means("What it is called.") String name,
            @Sensitive(whose = NOBODY) @Means("Its first day.") LocalDate first,
            @Sensitive(whose = NOBODY) @Means("Its last day.") LocalDate last) {}

    @StoredAs("council.parameter-set.v1")
    @Means("The council set one of the figures its rules and figures depend on.")
    record ParameterSet(
            @Sensitive(whose = NOBODY) @Means("The parameter, as the rulebook names it.")
                    String name,
            @Sensitive(whose = NOBODY) @Means("What it is from this day.") String value,
            @Sensitive(value = FREE_TEXT, whose = NOBODY) @Means("Why.") @Nullable String reason)
            implements RuleFact {}
}
