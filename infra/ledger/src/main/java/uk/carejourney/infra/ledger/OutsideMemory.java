package uk.carejourney.infra.ledger;

import uk.carejourney.ledger.MerkleFrontier;

import java.io.IOException;
import java.util.Optional;

/**
 * Somewhere outside the database that remembers how far the ledger had come: a checkpoint on disk,
 * a witness, a topic. Asked once, before a node records.
 */
public interface OutsideMemory {

    /** What it is, for a sentence such as "the checkpoint in /data/log has 12 entries". */
    String name();

    /**
     * What it remembers; nothing if it never heard of this ledger.
     *
     * @throws IOException if it cannot be asked just now
     */
    Optional<Remembered> ask() throws IOException;

    /** What something outside may remember of a ledger. */
    sealed interface Remembered {}

    /**
     * A whole tree.
     *
     * @param size how many entries it had
     * @param root their tree hash
     */
    record Tree(long size, byte[] root) implements Remembered {}

    /**
     * A whole tree by its complete subtrees, from which the ledger's later entries go on.
     *
     * @param tree as it was
     */
    record Grown(MerkleFrontier tree) implements Remembered {}

    /**
     * One entry.
     *
     * @param position where it stood
     * @param leafHash the RFC 6962 hash of its leaf
     */
    record Last(long position, byte[] leafHash) implements Remembered {}
}
