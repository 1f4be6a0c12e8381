package uk.carejourney.retention;

import static uk.carejourney.fact.Whose.NOBODY;

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
import java.util.UUID;

/** Every fact the ledger can hold about keeping and destroying a whole record. */
public sealed interface RetentionFact extends Fact {

    /** For records no regulation gives a period; the last one adopted holds for all of them. */
    @StoredAs("retention.retention-schedule-adopted.v1")
    @Means("The council adopted the periods for which it keeps records no law gives a period.")
    record RetentionScheduleAdopted(
            @Sensitive(whose = NOBODY) @Means("The schedule, as the council calls it.")
                    Ref schedule,
            @Sensitive(whose = NOBODY) @Means("How long each kind of record is kept.")
                    List<KeptFor> periods)
            implements RetentionFact {}

    /** How long one kind of record is kept. */
    record KeptFor(
            @Sensitive(whose = NOBODY) @Codes("retained-record") @Means("The kind of record.")
                    Code record,
            @Sensitive(whose = NOBODY) @Means("For how many years.") int years,
            @Sensitive(whose = NOBODY) @Codes("retained-from") @Means("What they count from.")
                    Code from) {}

    @StoredAs("retention.legal-hold-placed.v1")
    @Means("A record must not be destroyed until this hold is lifted.")
    record LegalHoldPlaced(
            @Means("The record.") Subject record,
            @Codes("legal-hold-ground") @Means("What it is held for.") Code ground,
            @Means("The council's own reference for the matter.") @Nullable Ref matter)
            implements RetentionFact {}

    @StoredAs("retention.legal-hold-lifted.v1")
    @Means("A hold no longer keeps a record from being destroyed.")
    record LegalHoldLifted(
            @Means("The record.") Subject record,
            @Means("The entry that placed the hold.") UUID hold)
            implements RetentionFact {}

    @StoredAs("retention.erasure-requested.v1")
    @Means("Someone asked the council to erase a record.")
    record ErasureRequested(
            @Means("The record.") Subject record,
            @Codes("erasure-requester") @Means("Who asked.") Code requestedBy)
            implements RetentionFact {}

    @StoredAs("retention.erasure-decided.v1")
    @Means("The council decided a request to erase a record.")
    record ErasureDecided(
            @Means("The record.") Subject record,
            @Means("The entry that recorded the request.") UUID request,
            @Means("Whether it was granted.") boolean granted,
            @Codes("erasure-ground") @Means("The ground of the decision.") Code ground)
            implements RetentionFact {}

    @StoredAs("retention.destruction-proposed.v1")
    @Means("Someone proposed that a record be destroyed.")
    record DestructionProposed(
            @Means("The record.") Subject record,
            @Codes("destruction-basis") @Means("Why it may be destroyed.") Code basis,
            @Means("The entry that recorded the request, where erasure was granted.")
                    @Nullable UUID request,
            @Means("The order, where a court ordered it.") @Nullable Ref courtOrder)
            implements RetentionFact {}

    @StoredAs("retention.destruction-declined.v1")
    @Means("A proposal to destroy a record was turned down or taken back.")
    record DestructionDeclined(
            @Means("The record.") Subject record,
            @Means("The entry that proposed it.") UUID proposal)
            implements RetentionFact {}

    /** Always another person than the one who proposed it. From here on it will be destroyed. */
    @StoredAs("retention.destruction-approved.v1")
    @Means("A second person approved that a record be destroyed.")
    record DestructionApproved(
            @Means("The record.") Subject record,
            @Means("The entry that proposed it.") UUID proposal)
            implements RetentionFact {}

    @StoredAs("retention.subject-key-destroyed.v1")
    @Means("A record was destroyed: the only key that opens it no longer exists.")
    record SubjectKeyDestroyed(
            @Means("The record.") Subject record,
            @Codes("destruction-basis") @Means("Why it was destroyed.") Code basis,
            @Means("The entry that approved it.") UUID approval,
            @Means("How many entries it had.") long entries,
            @Means("The positions its entries stand at, which no longer open.")
                    List<Long> positions,
            @Means("What remains where, and until when.") List<Remains> remains)
            implements RetentionFact {}

    /** What is left of it in one place, once it was destroyed or removed. */
    record Remains(
            @Codes("remains-where") @Means("Where something is left.") Code where,
            @Means("The last day; none if it stays for good or the council cannot know.")
                    @Nullable LocalDate through) {}

    @StoredAs("retention.remains-expired.v1")
    @Means("What was left of a destroyed record in one place is gone.")
    record RemainsExpired(
            @Means("The record.") Subject record,
            @Codes("remains-where") @Means("Where it was left.") Code where)
            implements RetentionFact {}
}
