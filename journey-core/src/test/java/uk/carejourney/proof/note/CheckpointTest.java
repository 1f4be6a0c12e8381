package uk.carejourney.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String TEXT = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
    private static final long NOW = 1_774_000_000L;

    @Test
    void the_example_of_the_standard_is_read_and_written_the_same() {
        Checkpoint checkpoint = Checkpoint.parse(TEXT);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163L);
        assertThat(checkpoint.text()).isEqualTo(TEXT);
        assertThat(checkpoint).isEqualTo(Checkpoint.parse(TEXT)).hasSameHashCodeAs(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\n",
                "o\n1\n" + ROOT,
                "o\n1\n" + ROOT + "\nextension\n",
                "\n1\n" + ROOT + "\n",
                "o o\n1\n" + ROOT + "\n",
                "o\n01\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n\u0661\n" + ROOT + "\n",
                "o\n9223372036854775808\n" + ROOT + "\n",
                "o\n10000000000000000000\n" + ROOT + "\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx\n",
                "o\n1\n" + ROOT + "\n\n",
            })
    void what_is_no_checkpoint_is_refused(String malformed) {
        assertThatThrownBy(() -> Checkpoint.parse(malformed)).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void each_kind_of_signature_holds_for_its_checkpoint_and_no_other(SignatureType type)
            throws GeneralSecurityException {
        NoteSigner signer = signer("witness.example/w1", type);
        SignedNote note = signed(TEXT, signer);
        VerifiedSignature signature = trusted(signer).verify(note).getFirst();
        assertThat(signature.seconds()).isEqualTo(type.timestamped() ? NOW : 0);
        assertThat(VerifierKey.parse(signer.key().toString())).isEqualTo(signer.key());
        for (String other : List.of(TEXT.replace("sofa", "soda"), TEXT.replace("163", "164"))) {
            SignedNote moved = new SignedNote(other, note.signatures());
            assertThatThrownBy(() -> trusted(signer).verify(moved))
                    .isInstanceOf(UntrustedNote.class);
        }
    }

    @Test
    void a_mutated_note_is_never_accepted_whatever_byte_changes() throws GeneralSecurityException {
        long seed = 20_261_125L;
        Random random = new Random(seed);
        List<NoteSigner> signers = new ArrayList<>();
        for (SignatureType type : SignatureType.values()) {
            signers.add(signer("log.example/1", type));
        }
        SignedNote note = new SignedNote(TEXT, List.of());
        for (NoteSigner signer : signers) {
            note = note.with(signer.sign(TEXT, NOW));
        }
        byte[] whole = note.bytes();
        TrustedKeys trusted = trusted(signers.toArray(NoteSigner[]::new));
        for (int round = 0; round < 2_000; round++) {
            byte[] mutated = whole.clone();
            int at = random.nextInt(mutated.length);
            mutated[at] ^= (byte) (1 + random.nextInt(255));
            int signatures = signaturesThatHold(trusted, mutated);
            // A changed name or identifier makes one signature an unknown one, nothing more.
            assertThat(signatures).as("seed %d round %d", seed, round).isLessThan(signers.size());
        }
        System.out.printf("mutated notes not accepted: %d, seed %d%n", 2_000, seed);
    }

    private static int signaturesThatHold(TrustedKeys trusted, byte[] mutated) {
        try {
            SignedNote note = SignedNote.parse(mutated);
            Checkpoint.parse(note.text());
            return trusted.verify(note).size();
        } catch (MalformedNote | UntrustedNote refused) {
            return 0;
        }
    }

    @Test
    void a_later_signature_of_the_same_key_replaces_the_earlier() throws GeneralSecurityException {
        NoteSigner signer = signer("log.example/1", SignatureType.ML_DSA_44_COSIGNATURE);
        SignedNote twice = signed(TEXT, signer).with(signer.sign(TEXT, NOW + 9));
        assertThat(twice.signatures()).hasSize(1);
        assertThat(trusted(signer).verify(twice).getFirst().seconds()).isEqualTo(NOW + 9);
    }

    @Test
    void a_signer_says_nothing_of_its_private_half() throws GeneralSecurityException {
        assertThat(signer("log.example/1", SignatureType.ED25519))
                .hasToString("signer for log.example/1");
    }

    private static SignedNote signed(String text, NoteSigner signer) {
        return new SignedNote(text, List.of(signer.sign(text, NOW)));
    }

    private static TrustedKeys trusted(NoteSigner... signers) {
        return new TrustedKeys(List.of(signers).stream().map(NoteSigner::key).toList());
    }

    private static NoteSigner signer(String name, SignatureType type)
            throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
        return new PrivateKeySigner(
                VerifierKey.of(name, type, pair.getPublic()), pair.getPrivate());
    }
}
