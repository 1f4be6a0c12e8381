package uk.carejourney.infra.ledger.schema;

import uk.carejourney.infra.ledger.DatabaseSettings;
import uk.carejourney.infra.ledger.LedgerRefusal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the application's login must not be able to do, and what it must be promised. */
final class ApplicationRole {

    private static final String ASK =
            """
            select rolsuper,
                   exists (select from pg_roles o
                           where o.rolname = ? and pg_has_role(current_user, o.oid, 'member')),
                   current_setting('synchronous_commit'), current_setting('fsync')
            from pg_roles where rolname = current_user
            """;

    private ApplicationRole() {}

    /**
     * Checks the login a connection was made with.
     *
     * @param owner the role that owns the tables
     * @throws LedgerRefusal if it could change what is recorded, or lose it
     */
    static void check(DatabaseSettings database, String owner, Connection connection)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ASK)) {
            query.setString(1, owner);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                refuseIf(
                        row.getBoolean(1),
                        "%s.user is a superuser, whom nothing keeps from changing what is"
                                + " recorded: name another role",
                        database);
                refuseIf(
                        row.getBoolean(2),
                        "%s.user is a member of "
                                + owner
                                + ", which may change what is recorded: revoke that, or name"
                                + " another role",
                        database);
                refuseIf(
                        row.getString(3).equals("off"),
                        "%s.user commits with synchronous_commit=off and could lose what was"
                                + " confirmed: set it to on for that role, database and server",
                        database);
                refuseIf(
                        row.getString(4).equals("off"),
                        "%s.url is a server with fsync=off, which could lose what was confirmed:"
                                + " set it to on",
                        database);
            }
        }
    }

    private static void refuseIf(boolean unfit, String why, DatabaseSettings database) {
        if (unfit) {
            throw new LedgerRefusal(why.formatted(database.prefix()));
        }
    }
}
