package uk.carejourney.infra.verify;

import uk.carejourney.proof.NotProven;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a leaf says in clear, read strictly: canonical JSON with exactly the members of the stored
 * format, in the one order they can have.
 *
 * @param stream the subject's pseudonym
 * @param sequence the entry's place in that stream, from 0
 * @param recorded when it was recorded, as text that sorts as time does
 */
record LeafText(UUID stream, long sequence, String recorded) {

    private static final String UUID_TEXT = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DIGEST = "[0-9a-f]{64}";
    // Bounded, because the matcher goes one call deeper for each character.
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.){0,300}\"";
    private static final Pattern LEAF =
            Pattern.compile(
                    ("\\{'body':'%1$s','event':'%2$s','fields':'%1$s','key':'%1$s',"
                                    + "(?:'log':\\{'council':%3$s,'demonstration':(?:true|false),"
                                    + "'origin':%3$s\\},)?'nonce':'[0-9a-f]{32}',"
                                    + "'recorded':'([0-9]{4}-[0-9]{2}-[0-9]{2}T"
                                    + "[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z)',"
                                    + "'sequence':(0|[1-9][0-9]{0,15}),'stream':'(%2$s)','v':1\\}")
                            .formatted(DIGEST, UUID_TEXT, TEXT)
                            .replace('\'', '"'));

    /**
     * Reads a leaf.
     *
     * @throws NotProven if it is not laid out so
     */
    static LeafText read(long position, byte[] leaf) {
        Matcher says = LEAF.matcher(new String(leaf, StandardCharsets.UTF_8));
        if (!says.matches()) {
            throw new NotProven(
                    "LEAF_MALFORMED", "the entry at position %d is no leaf".formatted(position));
        }
        return new LeafText(
                UUID.fromString(says.group(3)), Long.parseLong(says.group(2)), says.group(1));
    }
}
