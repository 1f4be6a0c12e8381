package uk.carejourney.retention;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;

import java.util.List;
import java.util.UUID;

/** Every fact the ledger can hold about removing what a single entry said. */
public sealed interface RemovalFact extends Fact {

    /** The position of the entry spoken of. */
    long position();

    /** Position and leaf together name one entry for ever, whatever becomes of what it said. */
    @StoredAs("retention.removal-proposed.v1")
    @Means("Someone proposed that what one entry says be removed.")
    record RemovalProposed(
            @Means("The record the entry stands in.") Subject record,
            @Means("The position of the entry.") long position,
            @Means("SHA-256 hash of the entry's leaf, in hexadecimal.") String leaf,
            @Codes("removal-ground") @Means("Why it must go.") Code ground,
            @Means("The order, where a court ordered it.") @Nullable Ref courtOrder,
            @Means("The record it belongs in, where it was put into the wrong one.")
                    @Nullable Subject rightRecord)
            implements RemovalFact {}

    @StoredAs("retention.removal-declined.v1")
    @Means("A proposal to remove what an entry says was turned down or taken back.")
    record RemovalDeclined(
            @Means("The record the entry stands in.") Subject record,
            @Means("The position of the entry.") long position,
            @Means("The entry that proposed it.") UUID proposal)
            implements RemovalFact {}

    /** Always another person than the one who proposed it. From here on it will be removed. */
    @StoredAs("retention.removal-approved.v1")
    @Means("A second person approved that what one entry says be removed.")
    record RemovalApproved(
            @Means("The record the entry stands in.") Subject record,
            @Means("The position of the entry.") long position,
            @Means("The entry that proposed it.") UUID proposal)
            implements RemovalFact {}

    @StoredAs("retention.entry-body-removed.v1")
    @Means("What an entry said was removed; its place in the ledger and its leaf stay.")
    record EntryBodyRemoved(
            @Means("The record the entry stands in.") Subject record,
            @Means("The position of the entry.") long position,
            @Means("SHA-256 hash of the entry's leaf, in hexadecimal.") String leaf,
            @Codes("removal-ground") @Means("Why it had to go.") Code ground,
            @Means("The entry that approved it.") UUID approval,
            @Means("The position it was recorded at again, in the right record.")
                    @Nullable Long recordedAgainAt,
            @Means("What remains where, and until when.") List<RetentionFact.Remains> remains)
            implements RemovalFact {}
}
