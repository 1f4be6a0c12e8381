package uk.carejourney.proof;

import uk.carejourney.ledger.MerkleFrontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A log in memory that publishes its tiles and bundles as it grows. */
final class PublishedLog implements LogFiles {

    final Map<String, byte[]> files = new HashMap<>();
    final List<byte[]> entries = new ArrayList<>();
    final List<byte[]> leafHashes = new ArrayList<>();
    private TileEdge edge = TileEdge.empty();

    /** A log of that many entries, published in one step; the same for the same seed. */
    static PublishedLog of(int size, long seed) {
        PublishedLog log = new PublishedLog();
        log.append(size, new Random(seed));
        return log;
    }

    /** A log of these entries, published in one step. */
    static PublishedLog of(List<byte[]> entries) {
        PublishedLog log = new PublishedLog();
        log.append(entries);
        return log;
    }

    void append(int count, Random random) {
        List<byte[]> more = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] entry = new byte[8 + random.nextInt(20)];
            random.nextBytes(entry);
            more.add(entry);
        }
        append(more);
    }

    private void append(List<byte[]> more) {
        entries.addAll(more);
        List<byte[]> hashes = more.stream().map(MerkleFrontier::leafHash).toList();
        leafHashes.addAll(hashes);
        TileEdge.Growth growth = edge.with(hashes);
        growth.full().forEach(this::publish);
        growth.edge().partial().forEach(this::publish);
        edge = growth.edge();
    }

    private void publish(TileBytes tile) {
        byte[] before = files.put(tile.tile().path(), tile.bytes());
        if (before != null && !Arrays.equals(before, tile.bytes())) {
            throw new AssertionError(tile.tile().path() + " was changed");
        }
    }

    TileEdge edge() {
        return edge;
    }

    byte[] rootOf(int size) {
        return MerkleFrontier.empty().with(leafHashes.subList(0, size)).root();
    }

    /** This log as it was at a smaller size, its tiles cut from those of now. */
    LogFiles tidied(long size) {
        return path -> {
            Tile wanted = Tile.parse(path).orElseThrow();
            Tile now = Tile.holding(wanted.level(), wanted.index() * Tile.FULL, edge.size());
            long hashes = size >> (8 * wanted.level());
            return wanted.index() * Tile.FULL + wanted.width() > hashes
                    ? Optional.empty()
                    : read(now.path()).map(all -> Arrays.copyOf(all, wanted.width() * 32));
        };
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
