package uk.carejourney.proof;

import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.Commitments;
import uk.carejourney.ledger.Disclosure;
import uk.carejourney.ledger.MerkleFrontier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An entry of which some fields are shown and the others kept back, with the proof of where it
 * stands.
 *
 * @param index its position
 * @param leaf its leaf's bytes, as hashed
 * @param hashes as in {@link InclusionProof}
 * @param fields every field in the order of the names, shown or kept back
 */
public record DisclosedEntry(long index, byte[] leaf, List<byte[]> hashes, List<Field> fields) {

    // Canonical JSON sorts a leaf's members, and these three are the first of every leaf.
    private static final String BEFORE = "{\"body\":\"%s\",\"event\":\"%s\",\"fields\":\"";
    private static final int FIELDS_AT = BEFORE.length() - 4 + 64 + 36;
    private static final int DIGITS = 64;

    public DisclosedEntry {
        hashes = Hashes.checked("DISCLOSURE_MALFORMED", hashes);
        fields = List.copyOf(fields);
    }

    /** One field of an entry. */
    public sealed interface Field {

        /** What the entry's leaf commits to. */
        byte[] commitment();
    }

    /** A field kept back: its commitment of 32 bytes. */
    public record Kept(byte[] commitment) implements Field {}

    /**
     * A field shown.
     *
     * @param named canonical JSON of the list of its name and its value
     * @param salt 16 bytes
     */
    public record Shown(String named, byte[] salt) implements Field {

        @Override
        public byte[] commitment() {
            return Commitments.commitment(named, salt);
        }

        /**
         * Its name, a JSON Pointer such as {@code /fact/placement}, as canonical JSON spells it.
         */
        public String name() {
            return named.substring(2, end());
        }

        /** Its value, in canonical JSON. */
        public String value() {
            return named.substring(end() + 2, named.length() - 1);
        }

        private int end() {
            int at = 2;
            while (at < named.length() && named.charAt(at) != '"') {
                at += named.charAt(at) == '\\' ? 2 : 1;
            }
            return at;
        }

        /** Whether it is laid out as such a list is; what a commitment proves always is. */
        boolean isList() {
            int end = named.startsWith("[\"/") ? end() : named.length();
            return end + 3 < named.length()
                    && named.startsWith("\",", end)
                    && named.endsWith("]")
                    && named.chars().noneMatch(c -> c < ' ');
        }
    }

    /** An entry with some fields shown, where it stands in a tree. */
    public static DisclosedEntry of(byte[] leaf, InclusionProof proof, Disclosure disclosure) {
        return new DisclosedEntry(
                proof.index(),
                leaf,
                proof.hashes(),
                disclosure.parts().stream().map(DisclosedEntry::field).toList());
    }

    private static Field field(Disclosure.Part part) {
        return switch (part) {
            case Disclosure.Hidden(var commitment) -> new Kept(commitment);
            case Disclosure.Shown(var name, var value, var salt) ->
                    new Shown(CanonicalJson.text(List.of(name, value)), salt);
        };
    }

    /** The fields shown. */
    public List<Shown> shown() {
        return fields.stream().filter(Shown.class::isInstance).map(Shown.class::cast).toList();
    }

    /**
     * Checks that it stands in a tree and says what is shown.
     *
     * @throws NotProven if it doesn't
     */
    void verify(long size, byte[] root) {
        new InclusionProof(index, size, hashes).verify(MerkleFrontier.leafHash(leaf), root);
        byte[] said = Commitments.root(fields.stream().map(Field::commitment).toList());
        if (!Arrays.equals(said, committed())) {
            throw new NotProven(
                    "DISCLOSURE_NOT_OF_ENTRY",
                    "the fields shown are not those of the entry at position %d".formatted(index));
        }
    }

    private byte[] committed() {
        String text = new String(leaf, StandardCharsets.UTF_8);
        try {
            return HexFormat.of().parseHex(text, FIELDS_AT, FIELDS_AT + DIGITS);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noLeaf) {
            throw new NotProven(
                    "LEAF_MALFORMED", "the entry at position %d is no leaf".formatted(index));
        }
    }
}
