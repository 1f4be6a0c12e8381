package uk.carejourney.coverage;

import static uk.carejourney.fact.Whose.NOBODY;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;

import java.time.LocalDate;

/** Every fact the ledger can hold about what it was told, and what it was not. */
public sealed interface CoverageFact extends Fact {

    /** Every import writes one for each area it covers, and for those it leaves out. */
    @StoredAs("coverage.recording-coverage-declared.v1")
    @Means(
            "A source tells the ledger all, some or none of what happened in one area over a"
                    + " period.")
    record RecordingCoverageDeclared(
            @Sensitive(whose = NOBODY)
                    @Means("The source, such as ssda903 or the council's own case system.")
                    String source,
            @Sensitive(whose = NOBODY)
                    @Means("The area of facts spoken of, the first word of their stored names.")
                    String area,
            @Sensitive(whose = NOBODY) @Means("The first day covered.") LocalDate from,
            @Sensitive(whose = NOBODY) @Means("The last day covered; none while it goes on.")
                    @Nullable LocalDate to,
            @Sensitive(whose = NOBODY)
                    @Codes("coverage-extent")
                    @Means("How much of what happened is recorded.")
                    Code extent)
            implements CoverageFact {}
}
