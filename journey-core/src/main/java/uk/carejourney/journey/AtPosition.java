package uk.carejourney.journey;

import java.time.Instant;
import java.util.UUID;

/** What stands at one position of the ledger: an entry that can be read, or what is left of one. */
public sealed interface AtPosition permits Recorded, Erased {

    /** Its place in the whole ledger, from 0, without holes. */
    long position();

    /** Its place in the subject's own stream, from 0, without holes. */
    long sequence();

    /** The pseudonym of the subject in whose stream it stands. */
    UUID stream();

    /** When the ledger recorded it; later positions are strictly later. */
    Instant recordedAt();
}
