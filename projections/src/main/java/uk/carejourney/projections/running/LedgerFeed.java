package uk.carejourney.projections.running;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.projections.SubjectHistory;

/**
 * What read models hear from the ledger.
 *
 * @param source every entry in the order of positions; each message's payload is an {@code Entry}
 *     or an {@code Erased}, its token's position the entry's position
 * @param history one subject's entries read again
 * @param catalogue every kind of fact there can be
 */
public record LedgerFeed(
        StreamableMessageSource<TrackedEventMessage<?>> source,
        SubjectHistory history,
        FactCatalogue catalogue) {}
