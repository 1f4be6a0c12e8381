package uk.carejourney.gateway.given;

import uk.carejourney.gateway.proving.Published;
import uk.carejourney.infra.ledger.notary.PublishedLog;
import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.proof.TileBytes;
import uk.carejourney.proof.TileEdge;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.PrivateKeySigner;
import uk.carejourney.proof.note.SignatureType;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder a notary might have written: invented leaves, their tiles, and one checkpoint. */
final class InventedLog {

    private static final String ORIGIN = "localhost/invented/1";

    private InventedLog() {}

    /** A log of that many entries, fewer than a thousand. */
    static Published signed(int size) {
        try {
            Path root = Files.createTempDirectory("journey-invented-log-");
            ImmutableFolder folder = new ImmutableFolder(root);
            TileEdge.Growth growth = TileEdge.empty().with(leafHashes(size));
            for (TileBytes tile : growth.edge().partial()) {
                folder.add(tile.tile().path(), tile.bytes());
            }
            VerifierKey key =
                    sign(new Checkpoint(ORIGIN, size, growth.edge().frontier().root()), folder);
            return new Published(Optional.of(new PublishedLog(root)), List.of(key));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<byte[]> leafHashes(int size) {
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] leaf = ("leaf " + i).getBytes(StandardCharsets.UTF_8);
            hashes.add(MerkleFrontier.leafHash(Sha256.of(leaf)));
        }
        return hashes;
    }

    private static VerifierKey sign(Checkpoint checkpoint, ImmutableFolder folder)
            throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        VerifierKey key = VerifierKey.of(ORIGIN, SignatureType.ED25519, pair.getPublic());
        PrivateKeySigner signer = new PrivateKeySigner(key, pair.getPrivate());
        byte[] note =
                new SignedNote(checkpoint.text(), List.of(signer.sign(checkpoint.text(), 0)))
                        .bytes();
        folder.replace("checkpoints/%03d".formatted(checkpoint.size()), note);
        folder.replace("checkpoint", note);
        return key;
    }
}
