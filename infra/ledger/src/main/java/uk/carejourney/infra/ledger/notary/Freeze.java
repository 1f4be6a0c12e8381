package uk.carejourney.infra.ledger.notary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Stops recording on every node; only an administrator of the database starts it again. */
public final class Freeze {

    private Freeze() {}

    static void because(String why, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            because(why, connection);
        }
    }

    /**
     * Stops it.
     *
     * @param why a sentence for whoever tries to record
     */
    public static void because(String why, Connection connection) throws SQLException {
        try (PreparedStatement call =
                connection.prepareStatement("select ledger.freeze_recording(?)")) {
            call.setString(1, why);
            call.execute();
        }
    }
}
