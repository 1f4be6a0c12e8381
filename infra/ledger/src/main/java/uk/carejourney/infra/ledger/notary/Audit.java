package uk.carejourney.infra.ledger.notary;

import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.LogFiles;
import uk.carejourney.proof.NotProven;
import uk.carejourney.proof.Tile;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.note.Checkpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads every stored entry again, a tile at a time, and compares it with the tiles that were
 * signed: the notary's own, or a copy kept elsewhere. Names each position at which the database
 * differs.
 */
public final class Audit {

    // PostgreSQL's word for a page whose checksum is wrong.
    private static final String CORRUPTED = "XX001";

    private final LeafRows rows;
    private final Checkpoint signed;
    private final TiledTree tree;
    private final List<Finding> findings = new ArrayList<>();
    private MerkleFrontier read = MerkleFrontier.empty();

    /**
     * An audit from the first entry on.
     *
     * @param signed what was signed, already believed
     * @param tiles must lead to the root that was signed
     */
    public Audit(Connection connection, Checkpoint signed, LogFiles tiles) {
        this.rows = new LeafRows(connection);
        this.signed = signed;
        this.tree = new TiledTree(signed.size(), tiles);
    }

    /**
     * Consecutive positions at which the database is not what was signed.
     *
     * @param from the first
     * @param to the last, that one included
     * @param how what is wrong, to follow "the entry at position 7"
     */
    public record Finding(long from, long to, String how) {

        /** Whether it names a position. */
        public boolean names(long position) {
            return from <= position && position <= to;
        }

        private boolean continues(Finding before) {
            return before.to + 1 == from && before.how.equals(how);
        }
    }

    /**
     * Compares everything.
     *
     * @return what differs, in order of position; empty if nothing does
     * @throws NotProven if the tiles do not lead to the root that was signed
     */
    public List<Finding> all() throws SQLException {
        while (!isDone()) {
            step();
        }
        return List.copyOf(findings);
    }

    boolean isDone() {
        return read.size() == signed.size();
    }

    /** What was found so far. */
    List<Finding> findings() {
        return findings;
    }

    /** Compares the entries of one more tile; after the last, looks for entries never recorded. */
    void step() throws SQLException {
        long from = read.size();
        Tile tile = Tile.holding(0, from, signed.size());
        List<byte[]> hashes = split(tree.bytes(tile));
        compare(from, hashes);
        read = read.with(hashes);
        if (isDone()) {
            if (!Arrays.equals(read.root(), signed.root())) {
                throw new NotProven(
                        "TILES_OF_ANOTHER_TREE",
                        "the tiles do not lead to the signed root of %d entries"
                                .formatted(signed.size()));
            }
            for (long position : rows.beyondTheHead()) {
                found(position, "stands where nothing was recorded");
            }
        }
    }

    private static List<byte[]> split(byte[] tile) {
        List<byte[]> hashes = new ArrayList<>();
        for (int at = 0; at < tile.length; at += MerkleFrontier.HASH_BYTES) {
            hashes.add(Arrays.copyOfRange(tile, at, at + MerkleFrontier.HASH_BYTES));
        }
        return hashes;
    }

    private void compare(long from, List<byte[]> hashes) throws SQLException {
        try {
            List<StoredRow> stored = rows.stored(from, from + hashes.size());
            int next = 0;
            for (int i = 0; i < hashes.size(); i++) {
                if (next < stored.size() && stored.get(next).position() == from + i) {
                    compare(stored.get(next++), hashes.get(i));
                } else {
                    found(from + i, "is missing");
                }
            }
        } catch (SQLException unreadable) {
            if (!CORRUPTED.equals(unreadable.getSQLState())) {
                throw unreadable;
            }
            halve(from, hashes);
        }
    }

    // A page that cannot be read hides its own entries, and none beside them.
    private void halve(long from, List<byte[]> hashes) throws SQLException {
        int half = hashes.size() / 2;
        if (half == 0) {
            found(from, "cannot be read: the database finds its page damaged");
        } else {
            compare(from, hashes.subList(0, half));
            compare(from + half, hashes.subList(half, hashes.size()));
        }
    }

    private void compare(StoredRow row, byte[] hash) {
        if (!Arrays.equals(row.leafHash(), hash)) {
            found(row.position(), "is not the one that was signed");
        } else {
            row.fault().ifPresent(fault -> found(row.position(), fault));
        }
    }

    private void found(long position, String how) {
        Finding finding = new Finding(position, position, how);
        if (!findings.isEmpty() && finding.continues(findings.getLast())) {
            finding = new Finding(findings.removeLast().from(), position, how);
        }
        findings.add(finding);
    }
}
