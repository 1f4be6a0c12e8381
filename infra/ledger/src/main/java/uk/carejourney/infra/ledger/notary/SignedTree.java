package uk.carejourney.infra.ledger.notary;

import uk.carejourney.infra.ledger.notary.LeafRows.Head;
import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.EntryBundle;
import uk.carejourney.proof.Tile;
import uk.carejourney.proof.TileBytes;
import uk.carejourney.proof.TileEdge;
import uk.carejourney.proof.note.Checkpoint;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tree as it lies in the folder, which only ever grows. Nothing is written before everything up
 * to the head has been read back and hashes to the root that was computed on appending.
 */
final class SignedTree {

    /** Entries read at once: fifty bundles. */
    static final int PAGE = 50 * Tile.FULL;

    private final ImmutableFolder folder;
    private final LeafRows rows;
    private final List<byte[]> tail = new ArrayList<>();
    private TileEdge edge;

    private SignedTree(ImmutableFolder folder, LeafRows rows, TileEdge edge) {
        this.folder = folder;
        this.rows = rows;
        this.edge = edge;
    }

    /** A folder nothing was written to yet. */
    static SignedTree empty(ImmutableFolder folder, LeafRows rows) {
        return new SignedTree(folder, rows, TileEdge.empty());
    }

    /**
     * Takes up a tree where it was left.
     *
     * @throws IllegalStateException if the tiles are not those of the checkpoint
     * @throws Contradiction if the ledger no longer holds the entries at its right edge
     */
    static SignedTree of(Checkpoint begun, ImmutableFolder folder, LeafRows rows)
            throws SQLException {
        TileEdge edge = TileEdge.read(begun.size(), folder);
        if (!Arrays.equals(edge.frontier().root(), begun.root())) {
            throw new IllegalStateException(
                    ("the tiles in the notary's folder are not those of the checkpoint of %d"
                                    + " entries: restore the folder from a copy")
                            .formatted(begun.size()));
        }
        SignedTree tree = new SignedTree(folder, rows, edge);
        tree.readTail();
        return tree;
    }

    private void readTail() throws SQLException {
        long from = edge.size() - edge.size() % Tile.FULL;
        if (from == edge.size()) {
            return;
        }
        long held = rows.head().size();
        if (held < edge.size()) {
            throw Contradiction.shorter("this log", edge.size(), held);
        }
        tail.addAll(rows.leaves(from, edge.size()));
        byte[] hashes = edge.partial().getFirst().bytes();
        for (int i = 0; i < tail.size(); i++) {
            int at = i * MerkleFrontier.HASH_BYTES;
            byte[] signed = Arrays.copyOfRange(hashes, at, at + MerkleFrontier.HASH_BYTES);
            if (!Arrays.equals(signed, MerkleFrontier.leafHash(tail.get(i)))) {
                throw Contradiction.changed(from + i, "is not the one that was signed");
            }
        }
    }

    long size() {
        return edge.size();
    }

    byte[] root() {
        return edge.frontier().root();
    }

    /**
     * Grows to the head and makes every file of it durable.
     *
     * @return whether there was anything to add
     * @throws Contradiction if the ledger is shorter, or does not hash to its root
     */
    boolean growTo(Head head) throws SQLException {
        long from = edge.size();
        if (head.size() < from) {
            throw Contradiction.shorter("this log", from, head.size());
        }
        if (head.size() == from) {
            if (!Arrays.equals(head.root(), root())) {
                throw Contradiction.otherTree("this log", from);
            }
            return false;
        }
        if (head.size() - from <= PAGE) {
            add(rows.leaves(from, head.size()), head.root());
        } else {
            addPages(head);
        }
        addEdge();
        return true;
    }

    // Read twice: no page may be written before the last one is known to lead to the head's root.
    private void addPages(Head head) throws SQLException {
        List<byte[]> roots = new ArrayList<>();
        MerkleFrontier checked = edge.frontier();
        for (long at = edge.size(); at < head.size(); at += PAGE) {
            checked = checked.with(hashes(rows.leaves(at, end(at, head))));
            roots.add(checked.root());
        }
        if (!Arrays.equals(roots.getLast(), head.root())) {
            throw Contradiction.changedBetween(edge.size(), head.size());
        }
        for (byte[] root : roots) {
            add(rows.leaves(edge.size(), end(edge.size(), head)), root);
        }
    }

    private static long end(long from, Head head) {
        return Math.min(from + PAGE, head.size());
    }

    private static List<byte[]> hashes(List<byte[]> leaves) {
        return leaves.stream().map(MerkleFrontier::leafHash).toList();
    }

    private void add(List<byte[]> leaves, byte[] root) {
        TileEdge.Growth growth = edge.with(hashes(leaves));
        if (!Arrays.equals(growth.edge().frontier().root(), root)) {
            throw Contradiction.changedBetween(edge.size(), growth.edge().size());
        }
        long position = edge.size();
        for (byte[] leaf : leaves) {
            tail.add(leaf);
            position++;
            if (tail.size() == Tile.FULL) {
                addFull(new Tile(Tile.ENTRIES, position / Tile.FULL - 1, Tile.FULL), bundle());
                tail.clear();
            }
        }
        for (TileBytes full : growth.full()) {
            addFull(full.tile(), full.bytes());
        }
        edge = growth.edge();
    }

    private void addFull(Tile tile, byte[] bytes) {
        folder.add(tile.path(), bytes);
        // The full tile serves whoever still asks for a part of it.
        folder.sync();
        folder.removeAll(tile.path() + ".p");
    }

    private byte[] bundle() {
        return EntryBundle.of(List.copyOf(tail));
    }

    private void addEdge() {
        for (TileBytes part : edge.partial()) {
            folder.add(part.tile().path(), part.bytes());
        }
        if (!tail.isEmpty()) {
            Tile part = new Tile(Tile.ENTRIES, edge.size() / Tile.FULL, tail.size());
            folder.add(part.path(), bundle());
        }
        folder.sync();
    }
}
