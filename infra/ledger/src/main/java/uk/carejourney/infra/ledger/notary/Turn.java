package uk.carejourney.infra.ledger.notary;

import uk.carejourney.infra.ledger.NodesTurn;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * The right to notarise, which one node has at a time. The database's lock passes it on when a node
 * dies; the lock on the folder makes sure that no two ever sign, even if the database errs.
 *
 * @param connection the connection the database's lock hangs on; all reading goes over it, so that
 *     reading ends when the lock does
 */
record Turn(Connection connection, FileChannel channel, FileLock lock) implements AutoCloseable {

    private static final String WORK = "notary";
    private static final String FILE = "notary.lock";

    /** Takes it if nobody has it. */
    static Optional<Turn> take(DataSource database, Path folder) throws SQLException, IOException {
        Connection connection = database.getConnection();
        try {
            Optional<Turn> turn =
                    NodesTurn.isOurs(connection, WORK)
                            ? lock(connection, folder)
                            : Optional.empty();
            if (turn.isEmpty()) {
                connection.close();
            }
            return turn;
        } catch (SQLException | IOException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static Optional<Turn> lock(Connection connection, Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Turn(connection, channel, lock));
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // As good as another process's.
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException, IOException {
        try {
            channel.close();
        } finally {
            connection.close();
        }
    }
}
