package uk.carejourney.restriction;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.SPECIAL;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Every fact the ledger can hold about sealing the record a child had before adoption. None says
 * anything of the identity the child has now.
 */
public sealed interface SealFact extends Fact {

    /** Counts from the moment it is recorded, whatever day it gives. */
    @StoredAs("restriction.record-sealed.v1")
    @Means("The child was adopted, and the record made before that is known to nobody any more.")
    record RecordSealed(
            @Sensitive(SPECIAL) @Means("The day the adoption order was made.")
                    LocalDate adoptionOrderOn,
            @Sensitive(FREE_TEXT) @Means("Why it is sealed now.") String reason)
            implements SealFact {}

    /** For an order set aside, or a record sealed in error. */
    @StoredAs("restriction.record-unsealed.v1")
    @Means("The record is sealed no more.")
    record RecordUnsealed(@Sensitive(FREE_TEXT) @Means("Why.") String reason) implements SealFact {}

    /** Who opened it is who recorded it, and it opens to nobody else. */
    @StoredAs("restriction.sealed-record-opened.v1")
    @Means("The sealed record was opened to whoever keeps adoption records.")
    record SealedRecordOpened(
            @Codes("seal-purpose") @Means("What for.") Code purpose,
            @Sensitive(FREE_TEXT) @Means("Why.") String reason,
            @Means("The moment from which it is closed to them again.") Instant until)
            implements SealFact {}

    /** Says that it was opened, never what it holds. */
    @StoredAs("restriction.adoption-vault-opened.v1")
    @Means("The vault was opened that holds which record the child has now.")
    record AdoptionVaultOpened(
            @Codes("vault-act") @Means("What was done there.") Code act,
            @Sensitive(FREE_TEXT) @Means("Why.") String reason)
            implements SealFact {}
}
