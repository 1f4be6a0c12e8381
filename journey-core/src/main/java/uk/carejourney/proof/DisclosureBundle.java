package uk.carejourney.proof;

import uk.carejourney.ledger.Commitments;
import uk.carejourney.proof.DisclosedEntry.Field;
import uk.carejourney.proof.DisclosedEntry.Kept;
import uk.carejourney.proof.DisclosedEntry.Shown;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Chosen fields of chosen entries in one file, with all that proves them: what is handed to a
 * court, an inspector or the person a record is about. The stored format says how it is laid out.
 *
 * @param entries at least one, by rising position
 * @param checkpoint signed by the log, perhaps by witnesses too
 */
public record DisclosureBundle(List<DisclosedEntry> entries, SignedNote checkpoint) {

    /** Its first line. */
    public static final String HEADER = "journey-ledger disclosure v1";

    private static final String MALFORMED = "DISCLOSURE_MALFORMED";
    private static final String BLANK = "\n\n";
    private static final String ENTRY = "entry ";
    private static final String LEAF = "leaf ";
    private static final String HASH = "hash ";
    private static final String KEPT = "kept ";
    private static final String SHOWN = "shown ";

    public DisclosureBundle {
        entries = List.copyOf(entries);
        long before = -1;
        for (DisclosedEntry entry : entries) {
            if (entry.index() <= before) {
                throw malformed("its entries do not stand in the order of their positions");
            }
            before = entry.index();
        }
        if (entries.isEmpty()) {
            throw malformed("it shows no entry");
        }
    }

    /** The file, in UTF-8. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (DisclosedEntry entry : entries) {
            text.append(ENTRY).append(entry.index()).append('\n');
            text.append(LEAF).append(base64(entry.leaf())).append('\n');
            entry.hashes().forEach(hash -> text.append(HASH).append(base64(hash)).append('\n'));
            entry.fields().forEach(field -> append(field, text));
        }
        text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(Field field, StringBuilder text) {
        switch (field) {
            case Kept(var commitment) -> text.append(KEPT).append(base64(commitment));
            case Shown(var named, var salt) ->
                    text.append(SHOWN).append(base64(salt)).append(' ').append(named);
        }
        text.append('\n');
    }

    /** Whether a file begins as one does. */
    public static boolean isOne(byte[] file) {
        byte[] header = (HEADER + "\n").getBytes(StandardCharsets.US_ASCII);
        return file.length > header.length
                && Arrays.equals(file, 0, header.length, header, 0, header.length);
    }

    /**
     * Reads a file.
     *
     * @throws NotProven if it is not laid out exactly so
     */
    public static DisclosureBundle parse(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        int blank = text.indexOf(BLANK);
        if (blank < 0 || !text.startsWith(HEADER + "\n")) {
            throw malformed("it begins with '%s' and has a blank line".formatted(HEADER));
        }
        List<String> lines =
                List.of(text.substring(HEADER.length() + 1, blank + 1).split("\n", -1));
        DisclosureBundle bundle =
                new DisclosureBundle(entries(lines), note(text.substring(blank + BLANK.length())));
        if (!Arrays.equals(bundle.bytes(), file)) {
            throw malformed("it is not spelt as it would be written");
        }
        return bundle;
    }

    private static List<DisclosedEntry> entries(List<String> lines) {
        List<DisclosedEntry> entries = new ArrayList<>();
        // The last is empty, because every line is ended.
        for (int at = 0; at < lines.size() - 1; ) {
            long index = index(lines.get(at++));
            byte[] leaf = decoded(LEAF, at < lines.size() ? lines.get(at++) : "");
            List<byte[]> hashes = new ArrayList<>();
            while (lines.get(at).startsWith(HASH)) {
                hashes.add(decoded(HASH, lines.get(at++)));
            }
            List<Field> fields = new ArrayList<>();
            while (at < lines.size() - 1 && !lines.get(at).startsWith(ENTRY)) {
                fields.add(field(lines.get(at++)));
            }
            entries.add(new DisclosedEntry(index, leaf, hashes, fields));
        }
        return entries;
    }

    private static long index(String line) {
        if (!line.matches(ENTRY + "(0|[1-9][0-9]{0,17})")) {
            throw malformed("an entry begins with its position");
        }
        return Long.parseLong(line.substring(ENTRY.length()));
    }

    private static Field field(String line) {
        if (line.startsWith(KEPT)) {
            byte[] commitment = decoded(KEPT, line);
            if (commitment.length == 32) {
                return new Kept(commitment);
            }
        } else if (line.startsWith(SHOWN) && line.indexOf(' ', SHOWN.length()) > 0) {
            int space = line.indexOf(' ', SHOWN.length());
            Shown shown =
                    new Shown(line.substring(space + 1), decoded(SHOWN, line.substring(0, space)));
            if (shown.salt().length == Commitments.SALT_BYTES && shown.isList()) {
                return shown;
            }
        }
        throw malformed("a field is neither shown nor kept back");
    }

    private static SignedNote note(String text) {
        try {
            SignedNote note = SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
            long signers =
                    note.signatures().stream()
                            .map(by -> by.name() + " " + by.keyId())
                            .distinct()
                            .count();
            if (signers < note.signatures().size()) {
                throw malformed("a key has signed its checkpoint twice");
            }
            return note;
        } catch (MalformedNote malformed) {
            throw malformed("its checkpoint is none: " + malformed.getMessage());
        }
    }

    /**
     * Checks that every entry stands where it says in a log whose checkpoint a trusted key has
     * signed, and says what is shown of it.
     *
     * @param origin the log's name
     * @return the checkpoint it was proven against
     * @throws NotProven if one doesn't
     */
    public Checkpoint verify(String origin, TrustedKeys keys) {
        Checkpoint signed = TlogProof.signed(checkpoint, origin, keys);
        entries.forEach(entry -> entry.verify(signed.size(), signed.root()));
        return signed;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String word, String line) {
        try {
            if (line.startsWith(word)) {
                return Base64.getDecoder().decode(line.substring(word.length()));
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed("a line is not base64");
        }
        throw malformed("'%s' is missing".formatted(word.strip()));
    }

    private static NotProven malformed(String why) {
        return new NotProven(MALFORMED, "this is no disclosure: " + why);
    }
}
