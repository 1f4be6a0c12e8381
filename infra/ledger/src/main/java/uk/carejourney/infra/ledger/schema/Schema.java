package uk.carejourney.infra.ledger.schema;

import org.postgresql.PGConnection;

import uk.carejourney.infra.ledger.DatabaseSettings;
import uk.carejourney.infra.ledger.DatabaseSettings.Login;
import uk.carejourney.infra.ledger.LedgerRefusal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The tables of one database: what the program expects of them, and how they come to be. */
public final class Schema {

    public static final Schema LEDGER =
            new Schema(
                    "ledger",
                    List.of(
                            "001-append-only.sql",
                            "002-freeze.sql",
                            "003-removal.sql",
                            "004-append.sql",
                            "005-snapshots.sql"));
    public static final Schema KEYS =
            new Schema("keys", List.of("001-keys.sql", "002-rotation.sql", "003-adoption.sql"));

    private static final String SECONDS_TO_LOG_IN = "20";

    private final String name;
    private final List<Script> scripts;

    private Schema(String name, List<String> scripts) {
        this.name = name;
        this.scripts = scripts.stream().map(script -> Script.load(name, script)).toList();
    }

    /**
     * Brings the tables up to date if there is an administrator, and checks them in any case.
     *
     * @param first what only the tables' owner may put into them, done at every start
     * @throws LedgerRefusal if the database cannot be reached, or is newer or older than the
     *     program
     */
    public void prepare(DatabaseSettings database, AsOwner first) {
        database.administrator().ifPresent(administrator -> update(database, administrator, first));
        try (Connection connection = connect(database, database.application())) {
            ApplicationRole.check(database, owner(), connection);
            int found = applied(connection).keySet().stream().reduce(0, Math::max);
            refuseNewer(database, found);
            if (found < scripts.size()) {
                throw new LedgerRefusal(
                        ("The tables at %s are at version %d and this program needs %d: set "
                                        + "%s.administrator to a role that may update them")
                                .formatted(
                                        database.url(), found, scripts.size(), database.prefix()));
            }
        } catch (SQLException unreachable) {
            throw refusal(database, database.application(), unreachable);
        }
    }

    /** Something done as the owner of the tables, in the transaction that lays them. */
    @FunctionalInterface
    public interface AsOwner {
        void run(Connection connection) throws SQLException;
    }

    private void update(DatabaseSettings database, Login administrator, AsOwner first) {
        try (Connection connection = connect(database, administrator)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // Two nodes starting together: the second waits and then finds nothing to do.
                statement.execute(
                        "select pg_advisory_xact_lock(hashtext('journey-ledger-schema'))");
                makeRoles(database, connection, statement);
                statement.execute("set local role " + owner());
                apply(database, connection, statement);
                String application = identifier(connection, database.application().user());
                statement.execute(
                        Script.text(name, "grants.sql").replace("\"APPLICATION\"", application));
            }
            first.run(connection);
            connection.commit();
        } catch (SQLException failed) {
            throw refusal(database, administrator, failed);
        }
    }

    private String owner() {
        return "journey_" + name + "_owner";
    }

    private void makeRoles(DatabaseSettings database, Connection connection, Statement statement)
            throws SQLException {
        Login application = database.application();
        String password =
                application.password().isPresent()
                        ? " password '" + literal(connection, application.password().get()) + "'"
                        : "";
        makeRole(connection, statement, owner(), "nologin");
        makeRole(connection, statement, application.user(), "login" + password);
        statement.execute("grant " + owner() + " to current_user");
        statement.execute(
                "create schema if not exists %s authorization %s".formatted(name, owner()));
        statement.execute(
                """
                create table if not exists %1$s.schema_version (
                    number integer primary key, name text not null, digest text not null,
                    applied_at timestamptz not null default clock_timestamp())
                """
                        .formatted(name));
        statement.execute("alter table %s.schema_version owner to %s".formatted(name, owner()));
    }

    private static void makeRole(
            Connection connection, Statement statement, String role, String options)
            throws SQLException {
        // Roles belong to the whole server, so another database's start may make it just now.
        statement.execute(
                """
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%s') then
                        create role %s %s;
                    end if;
                exception when duplicate_object or unique_violation then null;
                end $$
                """
                        .formatted(
                                literal(connection, role), identifier(connection, role), options));
    }

    private void apply(DatabaseSettings database, Connection connection, Statement statement)
            throws SQLException {
        Map<Integer, String> applied = applied(connection);
        refuseNewer(database, applied.keySet().stream().reduce(0, Math::max));
        for (Script script : scripts) {
            String digest = applied.get(script.number());
            if (digest == null) {
                statement.execute(script.sql());
                note(connection, script);
            } else if (!digest.equals(script.digest())) {
                throw new LedgerRefusal(
                        ("The tables at %s were laid by another %s than this program's: use "
                                        + "the program they were laid by")
                                .formatted(database.url(), script.name()));
            }
        }
    }

    private void note(Connection connection, Script script) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into %s.schema_version (number, name, digest) values (?, ?, ?)"
                                .formatted(name))) {
            insert.setInt(1, script.number());
            insert.setString(2, script.name());
            insert.setString(3, script.digest());
            insert.executeUpdate();
        }
    }

    private Map<Integer, String> applied(Connection connection) throws SQLException {
        Map<Integer, String> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select number, digest from %s.schema_version".formatted(name))) {
            while (rows.next()) {
                applied.put(rows.getInt(1), rows.getString(2));
            }
        }
        return applied;
    }

    private void refuseNewer(DatabaseSettings database, int found) {
        if (found > scripts.size()) {
            throw new LedgerRefusal(
                    ("The tables at %s are at version %d and this program knows %d: start a "
                                    + "newer program, or point %s.url elsewhere")
                            .formatted(database.url(), found, scripts.size(), database.prefix()));
        }
    }

    private static Connection connect(DatabaseSettings database, Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        login.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("ApplicationName", "journey-ledger");
        // A server that is halted takes connections and answers none.
        properties.setProperty("loginTimeout", SECONDS_TO_LOG_IN);
        return DriverManager.getConnection(database.url(), properties);
    }

    private static String identifier(Connection connection, String name) throws SQLException {
        return connection.unwrap(PGConnection.class).escapeIdentifier(name);
    }

    private static String literal(Connection connection, String text) throws SQLException {
        return connection.unwrap(PGConnection.class).escapeLiteral(text);
    }

    private static LedgerRefusal refusal(
            DatabaseSettings database, Login login, SQLException failure) {
        return new LedgerRefusal(
                "Could not use %s as %s (%s): check %s.url, the role and that PostgreSQL is running"
                        .formatted(
                                database.url(),
                                login.user(),
                                String.valueOf(failure.getMessage()).lines().findFirst().orElse(""),
                                database.prefix()),
                failure);
    }
}
