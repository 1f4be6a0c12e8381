package uk.carejourney.embedded;

/**
 * Where the stack's four servers answer.
 *
 * @param ledger the system of record
 * @param keys the subjects' keys, in a server of their own
 * @param mongoUri the read models, without a database name
 * @param kafkaBootstrap {@code host:port}; nothing listens there unless Kafka was asked for
 */
public record StackAddresses(
        DatabaseAddress ledger, DatabaseAddress keys, String mongoUri, String kafkaBootstrap) {

    static StackAddresses of(StackSettings settings) {
        return new StackAddresses(
                DatabaseAddress.of(settings.port(StackPort.LEDGER), Database.LEDGER.databaseName()),
                DatabaseAddress.of(settings.port(StackPort.KEYS), Database.KEYS.databaseName()),
                "mongodb://127.0.0.1:" + settings.port(StackPort.MONGO),
                "127.0.0.1:" + settings.port(StackPort.KAFKA));
    }
}
