package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes facts read from a return into entries.
 *
 * @param by who records them
 * @param eventIds gives every entry an identifier of its own. They must not be worked out from the
 *     return: an identifier stays in the ledger when a record is erased, and whoever held the files
 *     could tell again whose it was
 */
public record EntryWriter(Actor by, Supplier<UUID> eventIds) {

    Entry entry(Subject subject, Happened happened, Source source, Fact fact) {
        return new Entry(
                new Envelope(eventIds.get(), subject, happened, by, source, null, null, null),
                fact);
    }
}
