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

/** Every checkpoint published, by its size; all must be of one growing tree. */
final class Checkpoints {

    static final String NEWEST = "checkpoint";
    private static final String WITNESSED = "checkpoint.witnessed";

    private final NavigableMap<Long, Checkpoint> bySize = new TreeMap<>();
    private final Checkpoint newest;

    private Checkpoints(Checkpoint newest) {
        this.newest = newest;
    }

    /**
     * Reads them and checks their signatures.
     *
     * @throws NotProven if one is missing, malformed, not signed, or contradicts another
     */
    static Checkpoints read(Place place, String origin, TrustedKeys keys) {
        Checkpoints all = new Checkpoints(one(place, NEWEST, origin, keys));
        all.add(all.newest);
        if (place.read(WITNESSED).isPresent()) {
            all.add(one(place, WITNESSED, origin, keys));
        }
        for (long size : place.checkpointSizes()) {
            Checkpoint kept = one(place, path(size), origin, keys);
            if (kept.size() != size) {
                throw new NotProven(
                        "CHECKPOINT_MISPLACED",
                        "%s speaks of %d entries".formatted(path(size), kept.size()));
            }
            all.add(kept);
        }
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

    private void add(Checkpoint more) {
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
