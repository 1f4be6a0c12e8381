package uk.carejourney.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One salted commitment per field of an entry, and the root over all of them that stands in the
 * leaf. Whoever is shown a field and its salt can check it against the leaf; the fields kept back
 * stay hidden, because a salt of 128 bits cannot be guessed.
 *
 * <p>A field is a value of the entry's tree that is not an object, or an empty one; a list is one
 * field. It is named by its JSON Pointer (RFC 6901), such as {@code /fact/placement}. The salt of a
 * field is the first 16 bytes of HMAC-SHA-256(seed, name); its commitment is SHA-256(domain, salt,
 * canonical JSON of [name, value]); the root is the RFC 6962 tree hash of the commitments in the
 * order of their names by UTF-16 code unit. How many fields an entry has is not hidden.
 *
 * <p>For one thread.
 */
public final class Commitments {

    /** Bytes in the seed all salts of one entry come from. */
    public static final int SEED_BYTES = 32;

    /** Bytes in the salt of one field. */
    public static final int SALT_BYTES = 16;

    private static final byte[] DOMAIN =
            "journey-ledger/field/v1\n".getBytes(StandardCharsets.US_ASCII);

    private final SortedMap<String, Object> fields = new TreeMap<>();
    private final Sha256.Keyed salts;

    /**
     * Commits to every field of an entry.
     *
     * @param entry the entry's tree, as {@link EntryForm} writes it
     * @param seed 32 random bytes, kept with the entry and erased with it
     */
    public Commitments(Map<String, ?> entry, byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("the seed has 32 bytes, not " + seed.length);
        }
        this.salts = new Sha256.Keyed(seed);
        open("", entry);
    }

    private void open(String path, Object value) {
        if (value instanceof Map<?, ?> members && !members.isEmpty()) {
            members.forEach((name, inner) -> open(path + "/" + pointer((String) name), inner));
        } else {
            fields.put(path, value);
        }
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The root that stands in the leaf. */
    public byte[] root() {
        List<byte[]> all = new ArrayList<>(fields.size());
        fields.forEach((name, value) -> all.add(commitment(name, value, salt(name))));
        return root(all);
    }

    /**
     * Shows the named fields and hides the rest.
     *
     * @throws IllegalArgumentException if the entry has no such field
     */
    public Disclosure disclose(java.util.Set<String> names) {
        for (String name : names) {
            if (!fields.containsKey(name)) {
                throw new IllegalArgumentException("this entry has no field " + name);
            }
        }
        List<Disclosure.Part> parts = new ArrayList<>();
        fields.forEach((name, value) ->
                parts.add(
                        names.contains(name)
                                ? new Disclosure.Shown(name, value, salt(name))
                                : new Disclosure.Hidden(commitment(name, value, salt(name)))));
        return new Disclosure(parts);
    }

    private byte[] salt(String name) {
        return Arrays.copyOf(salts.of(name.getBytes(StandardCharsets.UTF_8)), SALT_BYTES);
    }

    static byte[] commitment(String name, Object value, byte[] salt) {
        return commitment(CanonicalJson.text(List.of(name, value)), salt);
    }

    /**
     * The commitment to a field.
     *
     * @param named canonical JSON of the list of its name and its value
     * @param salt 16 bytes
     */
    public static byte[] commitment(String named, byte[] salt) {
        return Sha256.of(DOMAIN, salt, named.getBytes(StandardCharsets.UTF_8));
    }

    /** The root over all fields' commitments, in the order of their names. */
    public static byte[] root(List<byte[]> commitments) {
        return MerkleFrontier.empty()
                .with(commitments.stream().map(MerkleFrontier::leafHash).toList())
                .root();
    }
}
