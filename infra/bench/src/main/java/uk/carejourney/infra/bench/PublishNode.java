package uk.carejourney.infra.bench;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.infra.publisher.Publisher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The publishing process that is killed. Says how far it has come ({@code at POSITION}). */
final class PublishNode {

    private static final long A_MOMENT = TimeUnit.MICROSECONDS.toNanos(500);

    private PublishNode() {}

    /**
     * Starts, and goes on until killed.
     *
     * @param words the ledger's database and its user, the keys' and its user, the home folder, the
     *     broker and the topics' prefix
     */
    public static void main(String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Never closed: whoever started this process kills it.
        OurLedger ours =
                new OurLedger(
                        new DatabaseAddress(words[0], words[1]),
                        new DatabaseAddress(words[2], words[3]),
                        Path.of(words[4]).resolve("council.keys"));
        Publisher publisher = PublishSite.start(ours, PublishSite.settings(words[5], words[6]));
        for (long said = -1; ; LockSupport.parkNanos(A_MOMENT)) {
            long at = publisher.progress().published();
            if (at > said) {
                said = at;
                out.println("at " + at);
            }
        }
    }
}
