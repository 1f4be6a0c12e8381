package uk.carejourney.embedded;

/**
 * Where the stack's four servers answer.
 *
 * @param ledger the system of record
 * @param readings the record of who read which record, in the same server
 * @param keys the subjects' keys, in a server of their own
 * @param mongoUri the read models, without a database name
 * @param kafkaBootstrap {@code host:port}; nothing listens there unless Kafka was asked for
 */
public record StackAddresses(
        DatabaseAddress ledger,
        DatabaseAddress readings,
        DatabaseAddress keys,
        String mongoUri,
        String kafkaBootstrap) {

    static StackAddresses of(StackSettings settings) {
        int ledger = settings.port(StackPort.LEDGER);
        return new StackAddresses(
                DatabaseAddress.of(ledger, Database.LEDGER.databaseName()),
                DatabaseAddress.of(ledger, Database.READINGS),
                DatabaseAddress.of(settings.port(StackPort.KEYS), Database.KEYS.databaseName()),
                "mongodb://127.0.0.1:" + settings.port(StackPort.MONGO),
                "127.0.0.1:" + settings.port(StackPort.KAFKA));
    }
}
