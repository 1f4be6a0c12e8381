package uk.carejourney.reading;

import static uk.carejourney.fact.Whose.NOBODY;
import static uk.carejourney.fact.Whose.WORKER;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Fact;

import java.time.LocalDate;

/**
 * Every fact about readings. Who read, in which role and when, stands in the envelope.
 *
 * <p>Nothing here holds an address, a number or a word that whoever asked has typed: what was asked
 * for is named by its route, and moments only as they were understood.
 */
public sealed interface ReadingFact extends Fact {

    /** The route asked for, such as {@code GET /children/{child}}. */
    String route();

    /** What for, as {@link Purpose} has it. */
    String purpose();

    /** {@link #SHOWN}, or the code of the refusal. */
    String outcome();

    /** The outcome of a reading that was answered. */
    String SHOWN = "SHOWN";

    /** Stands in the stream of whose record it is; in the council's, if there is no such stream. */
    @StoredAs("reading.record-read.v1")
    @Means("Somebody asked to see something of this record, and was shown it or refused.")
    record RecordRead(
            @Sensitive(whose = NOBODY) @Means("The route asked for.") String route,
            @Sensitive(whose = WORKER) @Means("What it was read for.") String purpose,
            @Sensitive(whose = WORKER)
                    @Means("The moment it was asked as known at: position, instant or day.")
                    @Nullable String known,
            @Sensitive(whose = WORKER) @Means("The day it was asked about.")
                    @Nullable LocalDate about,
            @Sensitive(whose = WORKER) @Means("Shown, or the code of the refusal.") String outcome)
            implements ReadingFact {}

    /** Stands in the council's stream. */
    @StoredAs("reading.list-read.v1")
    @Means("Somebody asked for a list of records, and was shown it or refused.")
    record ListRead(
            @Sensitive(whose = NOBODY) @Means("The route asked for.") String route,
            @Sensitive(whose = WORKER) @Means("What it was read for.") String purpose,
            @Sensitive(whose = WORKER)
                    @Means("The moment it was asked as known at: position, instant or day.")
                    @Nullable String known,
            @Sensitive(whose = WORKER) @Means("The day it was asked about.")
                    @Nullable LocalDate about,
            @Sensitive(whose = WORKER) @Means("Shown, or the code of the refusal.") String outcome,
            @Sensitive(whose = WORKER) @Means("How many records or entries it showed, where known.")
                    @Nullable Integer count)
            implements ReadingFact {}

    /** Stands in the stream of the only one found; else in the council's. Says not what for. */
    @StoredAs("reading.search-made.v1")
    @Means("Somebody searched for one person by number or name.")
    record SearchMade(
            @Sensitive(whose = NOBODY) @Means("The route asked for.") String route,
            @Sensitive(whose = WORKER) @Means("What it was read for.") String purpose,
            @Sensitive(whose = WORKER) @Means("Shown, or the code of the refusal.") String outcome,
            @Sensitive(whose = WORKER) @Means("How many records were found, where known.")
                    @Nullable Integer count)
            implements ReadingFact {}
}
