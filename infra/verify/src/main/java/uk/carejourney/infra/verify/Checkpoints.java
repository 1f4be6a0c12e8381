package uk.carejourney.infra.verify;

import uk.carejourney.proof.NotProven;
import uk.carejourney.proof.TlogProof;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Every checkpoint published, by its size; all must be of one growing tree. */
final class Checkpoints {

    static final String NEWEST = "checkpoint";
    private static final String WITNESSED = "checkpoint.witnessed";
    private static final long A_MOMENT = 1_000_000_000L;

    private final NavigableMap<Long, Checkpoint> bySize;
    private final Checkpoint newest;

    private Checkpoints(NavigableMap<Long, Checkpoint> bySize, Checkpoint newest) {
        this.bySize = bySize;
        this.newest = newest;
    }

    /**
     * Reads them and checks their signatures. The newest is read last, because the ledger may grow
     * meanwhile.
     *
     * @throws NotProven if one is missing, malformed, not signed, or contradicts another
     */
    static Checkpoints read(Place place, String origin, TrustedKeys keys) {
        NavigableMap<Long, Checkpoint> bySize = new TreeMap<>();
        for (long size : place.checkpointSizes()) {
            Checkpoint kept = one(place, path(size), origin, keys);
            if (kept.size() != size) {
                throw new NotProven(
                        "CHECKPOINT_MISPLACED",
                        "%s speaks of %d entries".formatted(path(size), kept.size()));
            }
            bySize.put(size, kept);
        }
        if (place.read(WITNESSED).isPresent()) {
            add(one(place, WITNESSED, origin, keys), bySize);
        }
        Checkpoint newest = one(place, NEWEST, origin, keys);
        if (!bySize.isEmpty() && bySize.lastKey() > newest.size()) {
            // A notary keeps a checkpoint under its size a moment before it is the newest.
            LockSupport.parkNanos(A_MOMENT);
            newest = one(place, NEWEST, origin, keys);
        }
        add(newest, bySize);
        return whole(new Checkpoints(bySize, newest));
    }

    private static Checkpoints whole(Checkpoints all) {
        if (all.bySize.lastKey() > all.newest.size()) {
            throw new NotProven(
                    "LEDGER_SHORTER",
                    "%d entries were signed before, but the newest checkpoint has %d: position %d"
                                    .formatted(
                                            all.bySize.lastKey(),
                                            all.newest.size(),
                                            all.newest.size())
                            + " and all after it are gone");
        }
        return all;
    }

    private static Checkpoint one(Place place, String path, String origin, TrustedKeys keys) {
        byte[] bytes =
                place.read(path)
                        .orElseThrow(() ->
                                new NotProven("CHECKPOINT_MISSING", path + " is not published"));
        try {
            return TlogProof.signed(SignedNote.parse(bytes), origin, keys);
        } catch (MalformedNote malformed) {
            throw new NotProven("CHECKPOINT_MALFORMED", path + ": " + malformed.getMessage());
        } catch (NotProven refused) {
            throw new NotProven(refused.code(), path + ": " + refused.getMessage());
        }
    }

    private static void add(Checkpoint more, NavigableMap<Long, Checkpoint> bySize) {
        Checkpoint other = bySize.putIfAbsent(more.size(), more);
        if (other != null && !Arrays.equals(other.root(), more.root())) {
            throw new NotProven(
                    "CHECKPOINTS_CONTRADICT",
                    "two trees of %d entries were signed".formatted(more.size()));
        }
    }

    /** Where the checkpoint of a size is kept. */
    static String path(long size) {
        StringBuilder path = new StringBuilder("%03d".formatted(size % 1000));
        for (long rest = size / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return "checkpoints/" + path;
    }

    Checkpoint newest() {
        return newest;
    }

    int count() {
        return bySize.size();
    }

    /** The sizes above one number and not above another, rising. */
    Iterable<Long> sizesWithin(long above, long upTo) {
        return bySize.subMap(above, false, upTo, true).keySet();
    }

    /**
     * Checks that the tree of a size is the one signed.
     *
     * @throws NotProven if another was
     */
    void agree(long size, byte[] root) {
        Checkpoint signed = bySize.get(size);
        if (signed != null && !Arrays.equals(signed.root(), root)) {
            throw new NotProven(
                    "CHECKPOINT_OF_ANOTHER_TREE",
                    "what is published hashes to another root of %d entries than was signed"
                            .formatted(size));
        }
    }
}
