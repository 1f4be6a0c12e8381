package uk.carejourney.infra.ledger.keys;

import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.UnreadableEntry;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is encrypted: the entry's tree, the seed of its salts, and the job it was recorded in.
 *
 * @param entry the entry's tree, which the commitments in the leaf are about
 * @param seed 32 random bytes all salts come from; a reader shown the seed is shown every field
 * @param content keyed digest of what the whole job said, so that its key can be rebuilt
 * @param index which entry of the job this is, from 0
 * @param of how many entries the job has
 */
record Body(Map<String, Object> entry, byte[] seed, byte[] content, int index, int of) {

    private static final String SALT = "salt";
    private static final String JOB = "job";

    byte[] bytes() {
        Map<String, Object> tree = new TreeMap<>(entry);
        tree.put(SALT, HexFormat.of().formatHex(seed));
        tree.put(
                JOB,
                Map.of("content", HexFormat.of().formatHex(content), "index", index, "of", of));
        return CanonicalJson.bytes(tree);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws UnreadableEntry if it is something else
     */
    static Body read(byte[] bytes) {
        Map<String, Object> tree = CanonicalTree.read(bytes);
        if (tree.remove(SALT) instanceof String seed
                && tree.remove(JOB) instanceof Map<?, ?> job
                && job.get("content") instanceof String content
                && job.get("index") instanceof Long index
                && job.get("of") instanceof Long of) {
            return new Body(
                    tree,
                    HexFormat.of().parseHex(seed),
                    HexFormat.of().parseHex(content),
                    Math.toIntExact(index),
                    Math.toIntExact(of));
        }
        throw new UnreadableEntry("a stored body lacks its salt or its job");
    }
}
