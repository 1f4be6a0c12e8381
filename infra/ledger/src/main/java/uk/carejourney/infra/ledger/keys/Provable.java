package uk.carejourney.infra.ledger.keys;

import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.ledger.Commitments;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What stands at one position with what proves it, for those who hand facts on. */
public sealed interface Provable {

    /** Its place in the ledger. */
    long position();

    /** When it was recorded. */
    Instant recordedAt();

    /** The pseudonym of the subject in whose stream it stands. */
    UUID stream();

    /** The leaf exactly as it was hashed. */
    byte[] leaf();

    /**
     * An entry that can be read.
     *
     * @param recorded the entry, in its present form
     * @param stored its tree as stored, which the leaf commits to
     * @param commitments from which fields can be disclosed
     * @param references turns what names a thing in this record into a name that says nothing and
     *     cannot be worked out once the record's key is destroyed
     * @param leaf as hashed
     */
    record Whole(
            Recorded recorded,
            Map<String, Object> stored,
            Commitments commitments,
            UnaryOperator<String> references,
            byte[] leaf)
            implements Provable {
        @Override
        public long position() {
            return recorded.position();
        }

        @Override
        public Instant recordedAt() {
            return recorded.recordedAt();
        }

        @Override
        public UUID stream() {
            return recorded.stream();
        }
    }

    /** An entry whose key was destroyed or whose body was removed. */
    record Gone(Erased erased, byte[] leaf) implements Provable {
        @Override
        public long position() {
            return erased.position();
        }

        @Override
        public Instant recordedAt() {
            return erased.recordedAt();
        }

        @Override
        public UUID stream() {
            return erased.stream();
        }
    }

    /** An entry whose stored body is not what was stored: no version will ever read it. */
    record Damaged(long position, Instant recordedAt, UUID stream, byte[] leaf)
            implements Provable {}
}
