package uk.carejourney.infra.ledger.keys;

import com.google.crypto.tink.Aead;

import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The council's own keys as a key file holds them: the one that wraps now, the one numbers are
 * looked up with, and, while the wrapping key is being replaced, the one it replaces.
 */
final class CouncilKeySet {

    private final byte[] wrapping;
    private final byte[] lookup;
    private final List<byte[]> earlier;
    private final Map<String, Aead> byDigest = new LinkedHashMap<>();

    CouncilKeySet(byte[] wrapping, byte[] lookup, List<byte[]> earlier) {
        this.wrapping = wrapping.clone();
        this.lookup = lookup.clone();
        this.earlier = earlier.stream().map(byte[]::clone).toList();
        byDigest.put(digest(wrapping), CouncilKeys.aead(wrapping));
        earlier.forEach(key -> byDigest.putIfAbsent(digest(key), CouncilKeys.aead(key)));
    }

    private String digest(byte[] key) {
        return Sha256.hex(
                Sha256.keyed(
                        key,
                        ("journey-ledger/council-keys/v1\n" + Sha256.hex(lookup))
                                .getBytes(StandardCharsets.UTF_8)));
    }

    /** Names the key that wraps now, without telling anything of it, in hexadecimal. */
    String current() {
        return byDigest.keySet().iterator().next();
    }

    /** Names every key that can unwrap. */
    List<String> all() {
        return List.copyOf(byDigest.keySet());
    }

    Optional<Aead> wrapping(String digest) {
        return Optional.ofNullable(byDigest.get(digest));
    }

    byte[] lookup() {
        return lookup.clone();
    }

    /** Whether the wrapping key is being replaced. */
    boolean isReplacing() {
        return !earlier.isEmpty();
    }

    /** Wraps with another key from now on and still unwraps what this one wraps. */
    CouncilKeySet replacedBy(byte[] key) {
        List<byte[]> before = new ArrayList<>(List.of(wrapping));
        before.addAll(earlier);
        return new CouncilKeySet(key, lookup, before);
    }

    /** Only what is used once nothing is wrapped with an earlier key any more. */
    CouncilKeySet withoutEarlier() {
        return new CouncilKeySet(wrapping, lookup, List.of());
    }

    /** The lines of the file. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(CouncilKeyFile.TITLE);
        lines.add(CouncilKeyFile.WRAPPING + Sha256.hex(wrapping));
        lines.add(CouncilKeyFile.LOOKUP + Sha256.hex(lookup));
        earlier.forEach(key -> lines.add(CouncilKeyFile.EARLIER + Sha256.hex(key)));
        return lines;
    }
}
