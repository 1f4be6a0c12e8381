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

/** Every stored byte hashed again up to the root, beside a replay through Axon's JDBC engine. */
final class VerifyLogBench {

    private static final int PAGE = 5_000;

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

    private static long verify(OurLedger ours, DatabaseAddress server) throws SQLException {
        var head = ours.ledger().reading().head();
        MerkleFrontier tree = MerkleFrontier.empty();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                PreparedStatement page =
                        connection.prepareStatement(
                                "select leaf, body from ledger.event"
                                        + " where position >= ? and position < ?"
                                        + " order by position")) {
            while (tree.size() < head.size()) {
                page.setLong(1, tree.size());
                page.setLong(2, Math.min(tree.size() + PAGE, head.size()));
                tree = tree.with(hashes(page));
            }
        }
        if (!Arrays.equals(tree.root(), head.root())) {
            throw new IllegalStateException("the ledger's root is another than its leaves'");
        }
        return tree.size();
    }

    private static List<byte[]> hashes(PreparedStatement page) throws SQLException {
        List<byte[]> hashes = new ArrayList<>(PAGE);
        try (ResultSet rows = page.executeQuery()) {
            while (rows.next()) {
                byte[] leaf = rows.getBytes(1);
                byte[] says =
                        (BEGINS + Sha256.hex(Sha256.of(rows.getBytes(2))))
                                .getBytes(StandardCharsets.US_ASCII);
                if (!Arrays.equals(says, 0, says.length, leaf, 0, says.length)) {
                    throw new IllegalStateException("a body is another than its leaf says");
                }
                hashes.add(MerkleFrontier.leafHash(leaf));
            }
        }
        if (hashes.isEmpty()) {
            throw new IllegalStateException("the ledger ends before its head");
        }
        return hashes;
    }
}
