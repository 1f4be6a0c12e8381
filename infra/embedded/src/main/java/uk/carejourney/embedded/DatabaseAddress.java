package uk.carejourney.embedded;

/**
 * How to reach one PostgreSQL database. There is no password: the server listens on loopback only.
 *
 * @param jdbcUrl a {@code jdbc:postgresql:} address that ends with the database's name
 * @param user may do anything in that server
 */
public record DatabaseAddress(String jdbcUrl, String user) {

    static final String SUPERUSER = "postgres";

    static DatabaseAddress of(int port, String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), SUPERUSER);
    }
}
