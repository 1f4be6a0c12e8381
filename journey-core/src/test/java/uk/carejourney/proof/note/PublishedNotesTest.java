package uk.carejourney.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Notes and keys that others made: C2SP, Go's sumdb/note, and OpenSSL for ML-DSA-44. */
class PublishedNotesTest {

    private static final String PETER_KEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETER_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String ENOCH_KEY =
            "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER =
            "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
                    + "KvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH =
            "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ov"
                    + "TG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    @Test
    void the_example_of_the_standard_verifies() {
        String note =
                "This is an example message.\n\n\u2014 example.com/foo "
                        + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXm"
                        + "RKuwHjG1Yu72IneyaQM=\n";
        VerifierKey key =
                VerifierKey.parse(
                        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        assertThat(trusted(key).verify(note(note)))
                .extracting(VerifiedSignature::key)
                .containsExactly(key);
    }

    @Test
    void signatures_of_known_keys_are_verified_and_others_ignored() {
        SignedNote both = note(TEXT + "\n" + PETER + ENOCH);
        VerifierKey peter = VerifierKey.parse(PETER_KEY);
        VerifierKey enoch = VerifierKey.parse(ENOCH_KEY);
        assertThat(trusted(peter).verify(both)).hasSize(1);
        assertThat(trusted(peter, enoch).verify(both)).hasSize(2);
        assertThatThrownBy(() -> trusted().verify(both)).isInstanceOf(UntrustedNote.class);
        assertThat(both.bytes())
                .isEqualTo((TEXT + "\n" + PETER + ENOCH).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_signature_made_here_is_the_one_made_there() throws GeneralSecurityException {
        byte[] typed = Base64.getDecoder().decode(PETER_SECRET);
        byte[] prefix = HexFormat.of().parseHex("302e020100300506032b657004220420");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + 32);
        System.arraycopy(typed, 1, encoded, prefix.length, 32);
        PrivateKey secret =
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        NoteSignature line =
                new PrivateKeySigner(VerifierKey.parse(PETER_KEY), secret).sign(TEXT, 0);
        assertThat(line.line() + "\n").isEqualTo(PETER);
    }

    @Test
    void an_ml_dsa_44_cosignature_of_openssl_verifies_and_says_its_time() throws IOException {
        VerifierKey key = VerifierKey.parse(resource("ml-dsa-44.vkey").strip());
        SignedNote note = note(resource("ml-dsa-44.note"));
        assertThat(trusted(key).verify(note))
                .singleElement()
                .satisfies(signature -> assertThat(signature.seconds()).isEqualTo(1_679_315_147L));
        SignedNote larger =
                new SignedNote(note.text().replace("20852163", "20852164"), note.signatures());
        assertThatThrownBy(() -> trusted(key).verify(larger)).isInstanceOf(UntrustedNote.class);
    }

    @Test
    void every_piece_of_a_verifier_key_and_every_changed_letter_is_refused() {
        for (int from = 0; from <= PETER_KEY.length(); from++) {
            for (int to = from + 1; to <= PETER_KEY.length(); to++) {
                if (from != 0 || to != PETER_KEY.length()) {
                    refused(PETER_KEY.substring(from, to));
                }
            }
        }
        for (int i = 0; i < PETER_KEY.length(); i++) {
            StringBuilder changed = new StringBuilder(PETER_KEY);
            changed.setCharAt(i, (char) (PETER_KEY.charAt(i) + 1));
            refused(changed.toString());
        }
        refused("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
        refused("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT,
                TEXT + "\n",
                "\u0001" + TEXT + "\n" + PETER,
                TEXT + "\n" + PETER + "Unexpected line.\n",
                TEXT + "\n\u2014 Bad Name x08go/ZJkuBS9UG/SffcvIAQxVA=\n",
                TEXT + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVB\u00e9\n",
                TEXT + "\n\u2014 PeterNeumann x08goA== \n",
                TEXT + "\n\u2014 PeterNeumann x08goA\n",
                TEXT + "\n\u2014 PeterNeumann \n",
                TEXT + "\r\n\n" + PETER,
            })
    void what_is_no_note_is_refused(String malformed) {
        assertThatThrownBy(() -> note(malformed)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void bytes_that_are_no_text_and_too_many_signatures_are_refused() {
        byte[] bytes = (TEXT + "\n" + PETER).getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> note(TEXT + "\n" + PETER.repeat(101)))
                .isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> note((TEXT + "\n" + PETER).stripTrailing()))
                .isInstanceOf(MalformedNote.class);
    }

    @Test
    void a_trusted_signature_that_does_not_hold_makes_the_whole_note_fall() {
        VerifierKey peter = VerifierKey.parse(PETER_KEY);
        VerifierKey enoch = VerifierKey.parse(ENOCH_KEY);
        SignedNote changed = note(TEXT.replace("don't", "do") + "\n" + PETER);
        assertThatThrownBy(() -> trusted(peter).verify(changed)).isInstanceOf(UntrustedNote.class);
        SignedNote half = note(TEXT + "\n" + PETER + ENOCH.replace("5n2tiO", "5nABCD"));
        assertThatThrownBy(() -> trusted(peter, enoch).verify(half))
                .isInstanceOf(UntrustedNote.class)
                .hasMessageContaining("EnochRoot");
        assertThatThrownBy(() -> trusted(peter, enoch, peter)).isInstanceOf(MalformedNote.class);
    }

    private static void refused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(MalformedNote.class);
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TrustedKeys trusted(VerifierKey... keys) {
        return new TrustedKeys(List.of(keys));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PublishedNotesTest.class.getResourceAsStream("/notes/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
