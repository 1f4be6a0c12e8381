package uk.carejourney.infra.verify;

import uk.carejourney.proof.NotProven;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whether recorded times rise and no stream has a hole. Memory grows with the streams only. */
final class Order {

    private final Map<UUID, Long> next = new HashMap<>();
    private String recorded = "";

    /**
     * Takes in the entry of the next position.
     *
     * @throws NotProven naming the position
     */
    void follow(long position, LeafText leaf) {
        if (leaf.recorded().compareTo(recorded) <= 0) {
            throw new NotProven(
                    "RECORDED_NOT_RISING",
                    "the entry at position %d was recorded at %s, not after the one before (%s)"
                            .formatted(position, leaf.recorded(), recorded));
        }
        recorded = leaf.recorded();
        long due = next.getOrDefault(leaf.stream(), 0L);
        if (leaf.sequence() != due) {
            throw new NotProven(
                    "STREAM_HOLE",
                    "the entry at position %d is number %d of its stream where %d is due"
                            .formatted(position, leaf.sequence(), due));
        }
        next.put(leaf.stream(), due + 1);
    }

    int streams() {
        return next.size();
    }
}
