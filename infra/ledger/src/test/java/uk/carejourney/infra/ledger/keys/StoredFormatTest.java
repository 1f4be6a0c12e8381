package uk.carejourney.infra.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Values computed by another program from docs/reference/stored-format.md: promises for ever. */
class StoredFormatTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final SubjectKey subject = new SubjectKey(ONE, counting());
    private final CouncilKeys council = new CouncilKeys(filled(1), filled(2));

    @Test
    void digests_of_key_and_content_are_keyed_with_the_subjects_key() {
        assertThat(Sha256.hex(subject.ofIdempotencyKey("k1")))
                .isEqualTo("a34c766a26fe50e316fbd483ea90dff690ac027d6ba5d09dc707a27184916244");
        assertThat(Sha256.hex(subject.ofContent("[]".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("8c7319e8efff9da3a2d14b1d05fe710b86ba5466bd7090b83a1cf009049884da");
    }

    @Test
    void the_councils_digest_covers_both_of_its_keys() {
        assertThat(Sha256.hex(council.digest()))
                .isEqualTo("163f75a901d3ee85a392abe29bfe0c5a7d42522586608f6059d844875818eb54");
        assertThat(Sha256.hex(council.ofLocalId("[\"nhs\",\"child\",\"17\"]")))
                .isEqualTo("b49c816e79828f76fa963907e6d19a95a4d3fcef87c64e8a76c569ef8b693f98");
    }

    @Test
    void what_is_encrypted_is_bound_to_its_place_under_a_label_of_its_own() {
        assertThat(BoundTo.event(ONE, TWO).bytes())
                .isEqualTo(
                        labelled(
                                "journey-ledger/body/v1\n",
                                "0000000000000000000000000000000100000000000000000000000000000002"));
        assertThat(BoundTo.numberOf(TWO).bytes())
                .isEqualTo(
                        labelled("journey-ledger/alias/v1\n", "00000000000000000000000000000002"));
    }

    private static byte[] labelled(String label, String hexadecimal) {
        byte[] start = label.getBytes(StandardCharsets.US_ASCII);
        byte[] ids = HexFormat.of().parseHex(hexadecimal);
        byte[] all = Arrays.copyOf(start, start.length + ids.length);
        System.arraycopy(ids, 0, all, start.length, ids.length);
        return all;
    }

    private static byte[] counting() {
        byte[] key = new byte[CouncilKeys.KEY_BYTES];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return key;
    }

    private static byte[] filled(int with) {
        byte[] key = new byte[CouncilKeys.KEY_BYTES];
        Arrays.fill(key, (byte) with);
        return key;
    }
}
