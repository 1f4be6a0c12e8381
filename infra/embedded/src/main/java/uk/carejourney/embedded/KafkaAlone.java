package uk.carejourney.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A Kafka broker in a process of its own, for trials that kill it. */
public final class KafkaAlone {

    /** What it says once it answers. */
    public static final String UP = "up";

    private KafkaAlone() {}

    /**
     * Starts the broker and runs until killed.
     *
     * @param words its folder, its port and its controller's port
     */
    public static void main(String... words) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (KafkaBroker _ =
                KafkaBroker.start(
                        Path.of(words[0]),
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2]))) {
            out.println(UP);
            new CountDownLatch(1).await();
        }
    }
}
