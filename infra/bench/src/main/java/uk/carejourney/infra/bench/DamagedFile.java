package uk.carejourney.infra.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** Bytes changed in a file of the database while it is stopped. */
final class DamagedFile {

    private static final int LOOKED_FOR = 64;

    private DamagedFile() {}

    /** Flips a bit of a sealed body where it lies on disk. */
    static LedgerCopy flip(SignedLedger ledger, String name, long position)
            throws IOException, SQLException {
        LedgerCopy copy = ledger.copy(name);
        copy.asSuperuser("checkpoint");
        String file =
                copy.value(
                        String.class,
                        "select pg_relation_filepath(tableoid) from ledger.event where position = "
                                + position);
        byte[] body = body(copy, position);
        Path path = ledger.stack().ledgerFiles().resolve(file);
        ledger.stack().whileStopped(() -> flip(path, body));
        return copy;
    }

    /** The same, by one who has the database give the page a checksum that is right again. */
    static LedgerCopy flipUnseen(SignedLedger ledger, String name, long position)
            throws IOException, SQLException {
        LedgerCopy copy = flip(ledger, name, position);
        try (Connection connection = copy.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set ignore_checksum_failure = on");
            statement.execute(
                    "select from ledger.event where position = %d for update".formatted(position));
            statement.execute("checkpoint");
        }
        return copy;
    }

    private static byte[] body(LedgerCopy copy, long position) throws SQLException {
        return copy.value(
                byte[].class, "select body from ledger.event where position = " + position);
    }

    private static void flip(Path file, byte[] body) throws IOException {
        byte[] wanted = Arrays.copyOfRange(body, LOOKED_FOR, 2 * LOOKED_FOR);
        int at = find(Files.readAllBytes(file), wanted);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(wanted[0] ^ 1);
            open.getFD().sync();
        }
    }

    private static int find(byte[] whole, byte[] wanted) {
        for (int at = 0; at + wanted.length <= whole.length; at++) {
            if (Arrays.equals(whole, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalStateException("the body is not in the file it is said to be in");
    }
}
