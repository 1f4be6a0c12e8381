package uk.carejourney.infra.bench;

import uk.carejourney.embedded.StackSettings;
import uk.carejourney.infra.returns.ssda903.Ssda903Return;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.recording.Outcome.Appended;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The process that is killed. Says on its output what it is about to record ({@code sent KEY}),
 * what has been confirmed ({@code ack KEY POSITION}) and how far it has come ({@code at N}).
 */
final class CrashNode {

    private static final int CALLERS = 8;

    /** Jobs recorded before the read model begins to catch up with them. */
    static final int BACKLOG = 200;

    private static final long STEP = 20;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final CrashSite site;
    private final String round;
    private final int children;

    private CrashNode(CrashSite site, String round, int children) {
        this.site = site;
        this.round = round;
        this.children = children;
    }

    /**
     * Starts, and goes on until killed.
     *
     * @param words the home folder, what to do, the round's name, how many children to import
     */
    public static void main(String... words) throws Exception {
        StackSettings settings = StackSettings.read(System::getProperty).withoutKafka();
        // Never closed: whoever started this process kills it.
        CrashSite site = new CrashSite(settings, Path.of(words[0]));
        CrashNode node = new CrashNode(site, words[2], Integer.parseInt(words[3]));
        switch (During.valueOf(words[1])) {
            case APPEND -> node.append();
            case PROJECTION -> node.project();
            case IMPORT -> node.importReturn();
        }
        node.out.println("done");
    }

    private void append() throws InterruptedException {
        site.project();
        together(Integer.MAX_VALUE);
    }

    private void project() throws InterruptedException {
        together(BACKLOG / CALLERS);
        site.project();
        StoredChronology reader = new StoredChronology(site.readModels(), site.chronology());
        long last = site.ours().ledger().reading().head().size() - 1;
        while (!reader.awaitAtLeast(last, Duration.ZERO)) {
            reader.awaitAtLeast(Math.min(last, reader.position() + STEP), Duration.ofMinutes(1));
            out.println("at " + reader.position());
        }
    }

    private void importReturn() throws InterruptedException {
        site.project();
        Ssda903Return ssda903 = SampleReturnShort.of(children);
        CrashJobs.importReturn(site.ours(), ssda903, round, done -> out.println("at " + done));
    }

    private void together(int each) throws InterruptedException {
        Thread[] callers = new Thread[CALLERS];
        for (int i = 0; i < CALLERS; i++) {
            String caller = round + "/" + i + "/";
            callers[i] = Thread.ofPlatform().start(() -> call(caller, each));
        }
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private void call(String caller, int times) {
        for (int i = 0; i < times; i++) {
            String key = caller + i;
            out.println("sent " + key);
            if (CrashJobs.record(site.ours(), key) instanceof Appended(long first, int n, var _)
                    && n == CrashJobs.facts(key)) {
                out.println("ack " + key + " " + first);
            } else {
                throw new IllegalStateException("a new job was not appended whole");
            }
        }
    }
}
