package uk.carejourney.infra.ledger;

import uk.carejourney.infra.ledger.notary.Freeze;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * The turn at a piece of work that one node does for all. It ends with the connection it hangs on:
 * at once when the node dies, and when the node has said nothing for a while, because it was paused
 * or cut off. It spares work, and is no proof that nobody else goes on: what must not be done twice
 * needs a fence of its own.
 */
public final class NodesTurn implements AutoCloseable {

    private final Connection connection;

    private NodesTurn(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the turn if nobody has it.
     *
     * @param work what it is about
     * @param silence how long its node may say nothing before it ends
     * @throws SQLException if the ledger's database does not answer
     */
    public static Optional<NodesTurn> take(LedgerSettings ledger, String work, Duration silence)
            throws SQLException {
        Connection connection = Connections.single(ledger.ledger()).getConnection();
        try {
            if (isOurs(connection, work)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set idle_session_timeout = " + silence.toMillis());
                }
                return Optional.of(new NodesTurn(connection));
            }
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        connection.close();
        return Optional.empty();
    }

    /** Takes the turn at a piece of work, if nobody has it, for as long as a connection lasts. */
    public static boolean isOurs(Connection connection, String work) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select pg_try_advisory_lock(hashtext(?))")) {
            query.setString(1, "journey-ledger-" + work);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /**
     * Says that this node is still at it.
     *
     * @throws SQLException if the turn has ended
     */
    public void goOn() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** Stops recording on every node, for the reason given. */
    public void stopRecording(String why) throws SQLException {
        Freeze.because(why, connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
