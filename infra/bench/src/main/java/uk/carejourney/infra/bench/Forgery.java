package uk.carejourney.infra.bench;

import uk.carejourney.infra.ledger.Notaries;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.proof.EntryBundle;
import uk.carejourney.proof.Tile;
import uk.carejourney.proof.TileBytes;
import uk.carejourney.proof.TileEdge;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.SignedNote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An entry rewritten, and everything that follows from it rewritten to agree. */
final class Forgery {

    private final LedgerCopy copy;
    private final List<NoteSigner> stolen;
    private final List<byte[]> leaves = new ArrayList<>();

    Forgery(SignedLedger ledger, String name, long position) throws IOException, SQLException {
        this.copy = ledger.copy(name);
        this.stolen = ledger.signers();
        try (Connection connection = copy.connect()) {
            connection.setAutoCommit(false);
            rewriteEntry(connection, position);
            rewriteRoot(connection);
            connection.commit();
        }
        rewriteTiles();
    }

    /** Throws every checkpoint away, so that the log's own notary begins again and signs. */
    LedgerCopy signedByTheNotary() throws IOException {
        for (String kept : List.of("checkpoint", "checkpoint.witnessed", "signing")) {
            Files.deleteIfExists(copy.log().resolve(kept));
        }
        erase(copy.log().resolve("checkpoints"));
        try (Notary notary =
                Notaries.start(copy.settings(), copy.unwitnessed(), InstantSource.system())) {
            SignedLedger.await(
                    () -> notary.progress().signed() == SignedLedger.RECORDED,
                    "the forgery signed");
        }
        return copy;
    }

    /** Signs every checkpoint there was again, each with the root its size now has. */
    LedgerCopy signedByAThief() throws IOException {
        try (Stream<Path> kept = Files.walk(copy.log().resolve("checkpoints"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.write(file, signed(checkpointIn(file).size()).bytes());
            }
        }
        Files.write(copy.log().resolve("checkpoint"), signed(SignedLedger.SIGNED).bytes());
        Files.delete(copy.log().resolve("checkpoint.witnessed"));
        Files.writeString(copy.log().resolve("signing"), tree(SignedLedger.SIGNED).text());
        return copy;
    }

    private void rewriteEntry(Connection connection, long position) throws SQLException {
        byte[] body =
                copy.value(
                        byte[].class, "select body from ledger.event where position = " + position);
        String before = Sha256.hex(Sha256.of(body));
        body[body.length / 2] ^= 1;
        byte[] leaf =
                copy.value(
                        byte[].class, "select leaf from ledger.event where position = " + position);
        String after =
                new String(leaf, StandardCharsets.UTF_8)
                        .replace(before, Sha256.hex(Sha256.of(body)));
        unguard(connection);
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update ledger.event set leaf = ?, body = ? where position = ?")) {
            update.setBytes(1, after.getBytes(StandardCharsets.UTF_8));
            update.setBytes(2, body);
            update.setLong(3, position);
            update.executeUpdate();
        }
    }

    private static void unguard(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Tamperings.UNGUARD);
        }
    }

    private void rewriteRoot(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select leaf from ledger.event order by position");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                leaves.add(rows.getBytes(1));
            }
        }
        MerkleFrontier whole = MerkleFrontier.empty().with(hashes(leaves.size()));
        try (PreparedStatement update =
                connection.prepareStatement("update ledger.head set root = ?, frontier = ?")) {
            update.setBytes(1, whole.root());
            update.setBytes(2, whole.encoded());
            update.executeUpdate();
        }
    }

    private void rewriteTiles() throws IOException {
        erase(copy.log().resolve("tile"));
        TileEdge.Growth growth = TileEdge.empty().with(hashes((int) SignedLedger.SIGNED));
        for (TileBytes full : growth.full()) {
            write(full.tile(), full.bytes());
        }
        for (TileBytes partial : growth.edge().partial()) {
            write(partial.tile(), partial.bytes());
        }
        for (int from = 0; from < SignedLedger.SIGNED; from += Tile.FULL) {
            Tile bundle = Tile.holding(Tile.ENTRIES, from, SignedLedger.SIGNED);
            write(bundle, EntryBundle.of(leaves.subList(from, from + bundle.width())));
        }
    }

    private List<byte[]> hashes(int count) {
        return leaves.subList(0, count).stream().map(MerkleFrontier::leafHash).toList();
    }

    private Checkpoint tree(long size) {
        byte[] root = MerkleFrontier.empty().with(hashes((int) size)).root();
        return new Checkpoint(SignedLedger.ORIGIN, size, root);
    }

    private SignedNote signed(long size) {
        String text = tree(size).text();
        SignedNote note = new SignedNote(text, List.of());
        for (NoteSigner signer : stolen) {
            note = note.with(signer.sign(text, InstantSource.system().instant().getEpochSecond()));
        }
        return note;
    }

    private static Checkpoint checkpointIn(Path file) throws IOException {
        return Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text());
    }

    private void write(Tile tile, byte[] bytes) throws IOException {
        Path file = copy.log().resolve(tile.path());
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, bytes);
    }

    private static void erase(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
