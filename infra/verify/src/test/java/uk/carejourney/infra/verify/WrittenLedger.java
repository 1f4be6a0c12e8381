package uk.carejourney.infra.verify;

import uk.carejourney.ledger.Leaf;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.EntryBundle;
import uk.carejourney.proof.Tile;
import uk.carejourney.proof.TileBytes;
import uk.carejourney.proof.TileEdge;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.PrivateKeySigner;
import uk.carejourney.proof.note.SignatureType;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A ledger of invented leaves, published in a folder as the notary publishes one. */
final class WrittenLedger {

    static final String ORIGIN = "ledger.example/children/1";

    final Path folder;
    final List<byte[]> leaves = new ArrayList<>();
    final NoteSigner signer;
    private final Random random;
    private final long[] sequences = new long[40];
    private TileEdge edge = TileEdge.empty();

    WrittenLedger(Path folder, long seed) throws GeneralSecurityException {
        this.folder = folder;
        this.random = new Random(seed);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        this.signer =
                new PrivateKeySigner(
                        VerifierKey.of(ORIGIN, SignatureType.ED25519, pair.getPublic()),
                        pair.getPrivate());
    }

    String key() {
        return signer.key().toString();
    }

    /** Adds leaves, publishes their tiles and bundles, and signs the tree. */
    void grow(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            leaves.add(leaf(leaves.size()));
        }
        publish(leaves.subList(Math.toIntExact(edge.size()), leaves.size()));
    }

    private void publish(List<byte[]> more) throws IOException {
        List<byte[]> hashes = more.stream().map(MerkleFrontier::leafHash).toList();
        long before = edge.size();
        TileEdge.Growth growth = edge.with(hashes);
        edge = growth.edge();
        for (TileBytes tile : growth.full()) {
            write(tile.tile().path(), tile.bytes());
        }
        for (TileBytes tile : edge.partial()) {
            write(tile.tile().path(), tile.bytes());
        }
        for (long at = before / Tile.FULL * Tile.FULL; at < edge.size(); at += Tile.FULL) {
            Tile bundle = Tile.holding(Tile.ENTRIES, at, edge.size());
            write(bundle.path(), EntryBundle.of(from(at, bundle.width())));
        }
        sign(new Checkpoint(ORIGIN, edge.size(), edge.frontier().root()));
    }

    /** Signs a ledger in which the last entry is another, as who holds the keys could. */
    void rewrite(int position, byte[] leaf) throws IOException {
        leaves.set(position, leaf);
        edge = TileEdge.empty();
        publish(leaves);
    }

    void sign(Checkpoint checkpoint) throws IOException {
        byte[] note =
                new SignedNote(checkpoint.text(), List.of(signer.sign(checkpoint.text(), 0)))
                        .bytes();
        write(Checkpoints.path(checkpoint.size()), note);
        write(Checkpoints.NEWEST, note);
    }

    List<byte[]> from(long position, int count) {
        return leaves.subList(Math.toIntExact(position), Math.toIntExact(position) + count);
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private byte[] leaf(int position) {
        int stream = position % 3 == 0 ? 0 : random.nextInt(sequences.length);
        byte[] digest = new byte[32];
        random.nextBytes(digest);
        return new Leaf(
                        new UUID(random.nextLong(), random.nextLong()),
                        new UUID(7, stream),
                        sequences[stream]++,
                        Instant.parse("2026-03-02T12:00:00Z").plusMillis(position),
                        digest,
                        digest,
                        digest,
                        new byte[16],
                        position == 0
                                ? Optional.of(new Leaf.Log(ORIGIN, "Cedar \"and\" Ash", true))
                                : Optional.empty())
                .bytes();
    }
}
