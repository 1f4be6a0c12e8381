package uk.carejourney.infra.bench;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Every stored byte hashed again up to the root, beside a replay through Axon's JDBC engine. */
final class VerifyLogBench {

    private static final int PAGE = 2_000;

    /** Bytes as they are from the first page on, instead of as text twice as long. */
    private static final String BINARY = "?prepareThreshold=-1";

    /** A leaf's first member is its body's digest, because canonical JSON sorts them. */
    private static final String BEGINS = "{\"body\":\"";

    private VerifyLogBench() {}

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        List<Result> results = new ArrayList<>();
        DatabaseAddress server = stack.addresses().ledger();
        try (OurLedger ours = new OurLedger(stack.addresses(), stack.folder());
                AxonJdbc jdbc = new AxonJdbc(server)) {
            List<Integer> sizes = arguments.sizesOr(50_000, 100_000);
            History.fill(jdbc, sizes.getFirst());
            for (int size : sizes) {
                History.fill(ours, size);
                List<Turn> turns = new ArrayList<>();
                turns.add(
                        new Turn(
                                ours.name(),
                                () -> ReplayBench.perSecond(() -> verify(ours, server))));
                if (size == sizes.getFirst()) {
                    turns.add(
                            new Turn(
                                    "replay through axon-jdbc",
                                    () -> ReplayBench.perSecond(() -> jdbc.replay(any -> {}))));
                }
                results.addAll(
                        Turn.interleaved(size + " facts", turns, arguments.rounds(), System.out));
            }
        }
        return new Report(
                "verify-log",
                ("Every stored leaf and body read and hashed again, each body compared with what"
                     + " its leaf says and the tree's root with the ledger's; %d rounds,"
                     + " interleaved, everything warm in memory. The peer replays as many events"
                     + " through Axon's JDBC engine, payload unread, in the first size only.")
                        .formatted(arguments.rounds()),
                "facts/s",
                Conditions.measured(stack.folder()),
                results);
    }

    // One thread reads while another hashes what was read before.
    private static long verify(OurLedger ours, DatabaseAddress server) throws SQLException {
        var head = ours.ledger().reading().head();
        CompletableFuture<MerkleFrontier> tree =
                CompletableFuture.completedFuture(MerkleFrontier.empty());
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl() + BINARY, server.user(), "");
                PreparedStatement page =
                        connection.prepareStatement(
                                "select leaf, body from ledger.event"
                                        + " where position >= ? and position < ?"
                                        + " order by position")) {
            for (long from = 0; from < head.size(); from += PAGE) {
                page.setLong(1, from);
                page.setLong(2, Math.min(from + PAGE, head.size()));
                List<Stored> read = read(page);
                tree = tree.thenApplyAsync(before -> before.with(hashes(read)));
            }
        }
        if (!Arrays.equals(tree.join().root(), head.root())) {
            throw new IllegalStateException("the ledger's root is another than its leaves'");
        }
        return head.size();
    }

    private record Stored(byte[] leaf, byte[] body) {}

    private static List<Stored> read(PreparedStatement page) throws SQLException {
        List<Stored> read = new ArrayList<>(PAGE);
        try (ResultSet rows = page.executeQuery()) {
            while (rows.next()) {
                read.add(new Stored(rows.getBytes(1), rows.getBytes(2)));
            }
        }
        return read;
    }

    private static List<byte[]> hashes(List<Stored> stored) {
        List<byte[]> hashes = new ArrayList<>(stored.size());
        for (Stored one : stored) {
            byte[] says =
                    (BEGINS + Sha256.hex(Sha256.of(one.body())))
                            .getBytes(StandardCharsets.US_ASCII);
            if (!Arrays.equals(says, 0, says.length, one.leaf(), 0, says.length)) {
                throw new IllegalStateException("a body is another than its leaf says");
            }
            hashes.add(MerkleFrontier.leafHash(one.leaf()));
        }
        return hashes;
    }
}
