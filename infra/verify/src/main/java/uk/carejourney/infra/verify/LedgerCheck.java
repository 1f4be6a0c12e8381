package uk.carejourney.infra.verify;

import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.EntryBundle;
import uk.carejourney.proof.NotProven;
import uk.carejourney.proof.Tile;
import uk.carejourney.proof.TileBytes;
import uk.carejourney.proof.TileEdge;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.TrustedKeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a whole ledger once, from the first entry to the last, and checks everything on the way.
 * What it holds in memory does not grow with the entries.
 */
final class LedgerCheck {

    private final Place place;
    private final Checkpoints checkpoints;
    private final long size;
    private final TiledTree published;
    private final Order order = new Order();
    private TileEdge edge = TileEdge.empty();
    private long tiles;

    private LedgerCheck(Place place, Checkpoints checkpoints) {
        this.place = place;
        this.checkpoints = checkpoints;
        this.size = checkpoints.newest().size();
        this.published = new TiledTree(size, place);
    }

    /**
     * What was checked, all of it in order.
     *
     * @param checkpoint the newest
     * @param checkpoints how many were signed by the log and are of this one tree
     * @param tiles how many tiles are what the entries give
     * @param streams how many subjects the entries speak of
     */
    record Sound(Checkpoint checkpoint, int checkpoints, long tiles, int streams) {}

    /**
     * Checks a ledger.
     *
     * @throws NotProven with the first thing that is not as it should be
     */
    static Sound run(Place place, String origin, TrustedKeys keys) {
        LedgerCheck check = new LedgerCheck(place, Checkpoints.read(place, origin, keys));
        for (long index = 0; index * Tile.FULL < check.size; index++) {
            check.bundle(Tile.holding(Tile.ENTRIES, index * Tile.FULL, check.size));
        }
        check.edge.partial().forEach(check::compare);
        check.checkpoints.agree(check.size, check.edge.frontier().root());
        return new Sound(
                check.checkpoints.newest(),
                check.checkpoints.count(),
                check.tiles,
                check.order.streams());
    }

    private void bundle(Tile bundle) {
        long first = bundle.index() * Tile.FULL;
        List<byte[]> entries = EntryBundle.read(bundle, bytes(bundle));
        byte[] hashes = published.bytes(new Tile(0, bundle.index(), bundle.width()));
        List<byte[]> leafHashes = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            byte[] hash = MerkleFrontier.leafHash(entries.get(i));
            if (!Arrays.equals(hash, 0, 32, hashes, i * 32, i * 32 + 32)) {
                throw new NotProven(
                        "LEAF_HASH",
                        "the entry at position %d does not hash to what its tile says"
                                .formatted(first + i));
            }
            order.follow(first + i, LeafText.read(first + i, entries.get(i)));
            leafHashes.add(hash);
        }
        grow(leafHashes);
    }

    /** The bundle's bytes; where a partial one is no longer kept, cut from the full one. */
    private byte[] bytes(Tile bundle) {
        var exact = place.read(bundle.path());
        if (exact.isPresent()) {
            return exact.get();
        }
        byte[] full =
                place.read(bundle.full().path())
                        .orElseThrow(() ->
                                new NotProven(
                                        "BUNDLE_MISSING",
                                        "%s is not published: the entries from position %d on"
                                                .formatted(
                                                        bundle.path(),
                                                        bundle.index() * Tile.FULL)));
        return EntryBundle.of(EntryBundle.read(bundle.full(), full).subList(0, bundle.width()));
    }

    private void grow(List<byte[]> leafHashes) {
        int done = 0;
        for (long signed : checkpoints.sizesWithin(edge.size(), edge.size() + leafHashes.size())) {
            int upTo = done + Math.toIntExact(signed - edge.size());
            add(leafHashes.subList(done, upTo));
            checkpoints.agree(signed, edge.frontier().root());
            done = upTo;
        }
        add(leafHashes.subList(done, leafHashes.size()));
    }

    private void add(List<byte[]> leafHashes) {
        TileEdge.Growth growth = edge.with(leafHashes);
        growth.full().forEach(this::compare);
        edge = growth.edge();
    }

    private void compare(TileBytes computed) {
        Tile tile = computed.tile();
        int differs = Arrays.mismatch(computed.bytes(), published.bytes(tile));
        if (differs >= 0) {
            int covered = 8 * tile.level();
            long hash = tile.index() * Tile.FULL + differs / MerkleFrontier.HASH_BYTES;
            throw new NotProven(
                    "TILE_DIFFERS",
                    "%s is not what its entries give, first for positions %d to %d"
                            .formatted(tile.path(), hash << covered, ((hash + 1) << covered) - 1));
        }
        tiles++;
    }
}
