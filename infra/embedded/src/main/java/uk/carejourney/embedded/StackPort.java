package uk.carejourney.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port the stack listens on: what for, which setting moves it, and where it is unless moved. */
public enum StackPort {
    LEDGER("ledger database", "journey.stack.ledger-port", 15432),
    KEYS("key database", "journey.stack.keys-port", 15433),
    MONGO("read models", "journey.stack.mongo-port", 17017),
    KAFKA("Kafka", "journey.stack.kafka-port", 19092),
    KAFKA_CONTROLLER("Kafka controller", "journey.stack.kafka-controller-port", 19093);

    private final String purpose;
    private final String setting;
    private final int usual;

    StackPort(String purpose, String setting, int usual) {
        this.purpose = purpose;
        this.setting = setting;
        this.usual = usual;
    }

    /** The setting that moves this port, as written in configuration and after {@code --}. */
    public String setting() {
        return setting;
    }

    /** Where this port is unless the setting moves it. */
    public int usual() {
        return usual;
    }

    /** Refuses when another program listens here; says which port and which setting moves it. */
    void refuseIfTaken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StackRefusal(
                    ("Port %d (%s) is in use by another program: stop that program, or "
                                    + "move ours with --%s=PORT")
                            .formatted(port, purpose, setting),
                    e);
        }
    }
}
