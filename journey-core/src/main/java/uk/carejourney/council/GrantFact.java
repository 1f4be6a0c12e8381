package uk.carejourney.council;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.IDENTIFYING;
import static uk.carejourney.fact.Whose.NOBODY;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Every fact the ledger can hold about what is passed on to partners, and by which agreement. */
public sealed interface GrantFact extends Fact {

    /** What is recorded from here on is passed on, and nothing recorded before. */
    @StoredAs("council.grant-made.v1")
    @Means("The council agreed to pass facts on to a partner.")
    record GrantMade(
            @Sensitive(whose = NOBODY) @Means("The partner; the key of its pseudonyms is its own.")
                    Subject partner,
            @Sensitive(whose = NOBODY) @Means("What the partner's topic is called.") String name,
            @Sensitive(whose = NOBODY) @Means("The topics whose facts it is given.")
                    List<String> topics,
            @Sensitive(whose = NOBODY)
                    @Means(
                            "The fields it is given besides those any agreed partner may have, each"
                                    + " after the name of its fact and a slash.")
                    List<String> fields,
            @Sensitive(value = FREE_TEXT, whose = NOBODY) @Means("What for.") String purpose,
            @Sensitive(value = FREE_TEXT, whose = NOBODY)
                    @Means("Where the agreement is kept, such as its number.")
                    String agreement,
            @Sensitive(whose = NOBODY) @Means("The first day.") LocalDate from,
            @Sensitive(whose = NOBODY)
                    @Means("The last day, which counts; none if it lasts until withdrawn.")
                    @Nullable LocalDate to,
            @Sensitive(whose = NOBODY)
                    @Means(
                            "Whether the key of the partner's pseudonyms is destroyed once nothing"
                                    + " more is granted to it.")
                    boolean endsWithKey)
            implements GrantFact {}

    @StoredAs("council.grant-withdrawn.v1")
    @Means("The council stopped passing facts on under a grant.")
    record GrantWithdrawn(
            @Sensitive(whose = NOBODY) @Means("The entry that made the grant.") UUID grant,
            @Sensitive(value = FREE_TEXT, whose = NOBODY) @Means("Why.") String reason)
            implements GrantFact {}

    /** Stands in the record of whom the pseudonym means, and ends with it. */
    @StoredAs("council.pseudonym-told.v1")
    @Means("A partner that gave a number was told under which pseudonym it receives this record.")
    record PseudonymTold(
            @Sensitive(IDENTIFYING) @Means("The partner.") Subject partner,
            @Sensitive(IDENTIFYING) @Means("The entry that made the grant it asked under.")
                    UUID grant,
            @Sensitive(IDENTIFYING) @Means("What kind of number it gave, such as nhs or upn.")
                    String system)
            implements GrantFact {}
}
