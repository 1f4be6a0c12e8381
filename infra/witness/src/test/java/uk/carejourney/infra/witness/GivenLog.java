package uk.carejourney.infra.witness;

import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.ConsistencyProof;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.PrivateKeySigner;
import uk.carejourney.proof.note.SignatureType;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.VerifierKey;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** A log of another council, as large as asked, whose checkpoints it signs. */
final class GivenLog {

    static final String ORIGIN = "ledger.example/children/1";

    private final PrivateKeySigner signer = signer(ORIGIN);

    VerifierKey key() {
        return signer.key();
    }

    private static List<byte[]> leaves(long from, long to) {
        List<byte[]> hashes = new ArrayList<>();
        for (long i = from; i < to; i++) {
            hashes.add(MerkleFrontier.leafHash(new byte[] {(byte) i}));
        }
        return hashes;
    }

    static List<byte[]> proof(long from, long to) {
        return ConsistencyProof.of(
                        from,
                        to,
                        (height, index) ->
                                MerkleFrontier.empty()
                                        .with(leaves(index << height, (index + 1) << height))
                                        .root())
                .hashes();
    }

    static Checkpoint checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, MerkleFrontier.empty().with(leaves(0, size)).root());
    }

    SignedNote note(long size) {
        return signed(checkpoint(size));
    }

    SignedNote signed(Checkpoint checkpoint) {
        return signed(checkpoint, signer);
    }

    static SignedNote signed(Checkpoint checkpoint, PrivateKeySigner by) {
        return new SignedNote(checkpoint.text(), List.of(by.sign(checkpoint.text(), 1)));
    }

    static PrivateKeySigner signer(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new PrivateKeySigner(
                    VerifierKey.of(name, SignatureType.ED25519, pair.getPublic()),
                    pair.getPrivate());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
