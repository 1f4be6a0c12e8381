package uk.carejourney.infra.publisher;

import uk.carejourney.ledger.Commitments;
import uk.carejourney.ledger.Disclosure;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What proves the fields of a record against its leaf, as one text: for each field of the entry, in
 * the order of the names, a byte 1 and the salt of 16 bytes if the record shows it, or a byte 0 and
 * the commitment of 32 bytes if it is kept back; the whole in base64.
 */
public final class FieldProof {

    private static final int KEPT = 0;
    private static final int SHOWN = 1;
    private static final int COMMITMENT_BYTES = 32;

    private FieldProof() {}

    static String text(Disclosure disclosure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Disclosure.Part part : disclosure.parts()) {
            switch (part) {
                case Disclosure.Hidden(var commitment) -> {
                    bytes.write(KEPT);
                    bytes.writeBytes(commitment);
                }
                case Disclosure.Shown(var _, var _, var salt) -> {
                    bytes.write(SHOWN);
                    bytes.writeBytes(salt);
                }
            }
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * The disclosure a record makes.
     *
     * @param text as {@code ce_ledgerfields} has it
     * @param entry the record's {@code entry}
     * @throws IllegalArgumentException if the two do not fit together
     */
    public static Disclosure read(String text, Map<String, ?> entry) {
        Map<String, Object> fields = new TreeMap<>();
        open("", entry, fields);
        Iterator<Map.Entry<String, Object>> shown = fields.entrySet().iterator();
        byte[] bytes = Base64.getDecoder().decode(text);
        List<Disclosure.Part> parts = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            boolean isShown = bytes[at++] == SHOWN;
            int length = isShown ? Commitments.SALT_BYTES : COMMITMENT_BYTES;
            if (at + length > bytes.length || (isShown && !shown.hasNext())) {
                throw new IllegalArgumentException(
                        "the fields and their salts do not fit together");
            }
            byte[] part = Arrays.copyOfRange(bytes, at, at + length);
            at += length;
            if (isShown) {
                Map.Entry<String, Object> field = shown.next();
                parts.add(new Disclosure.Shown(field.getKey(), field.getValue(), part));
            } else {
                parts.add(new Disclosure.Hidden(part));
            }
        }
        if (shown.hasNext()) {
            throw new IllegalArgumentException("a field has no salt: " + shown.next().getKey());
        }
        return new Disclosure(parts);
    }

    private static void open(String path, Object value, Map<String, Object> fields) {
        if (value instanceof Map<?, ?> members && !members.isEmpty()) {
            members.forEach((name, inner) -> open(path + "/" + name, inner, fields));
        } else {
            fields.put(path, value);
        }
    }
}
