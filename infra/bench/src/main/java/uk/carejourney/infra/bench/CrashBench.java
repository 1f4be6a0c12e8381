package uk.carejourney.infra.bench;

import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.embedded.testing.FreePorts;
import uk.carejourney.infra.returns.ssda903.Ssda903Return;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Kills the application or its database while something is going on, starts again, and checks that
 * nothing confirmed is lost, nothing is doubled, all hashes agree, and the read model is the fold.
 */
final class CrashBench {

    private static final int MOST_CONFIRMED = 300;
    private static final int MOST_STEPS = 12;
    private static final int A_MOMENT = 50_000_000;

    private final Path home;
    private final StackSettings settings;
    private final int children;
    private long before = 1;

    private CrashBench(Path home, int children) throws IOException {
        this.home = home;
        this.settings = FreePorts.move(StackSettings.in(home.resolve("stack")).withoutKafka());
        this.children = children;
    }

    static CrashReport run(BenchArguments arguments) throws Exception {
        Path home = BenchFolder.make("journey-crash-");
        List<NodeCrash> rounds = new ArrayList<>();
        try {
            CrashBench bench = new CrashBench(home, arguments.sizesOr(60).getFirst());
            for (int i = 0; i < arguments.rounds(); i++) {
                NodeCrash round = bench.round(arguments.seed() + i);
                System.out.printf("crash: %s%n", round);
                rounds.add(round);
            }
        } finally {
            EmbeddedStack.erase(home.resolve("stack"));
            erase(home);
        }
        return NodeCrash.report(rounds);
    }

    // Six consecutive seeds meet every combination.
    private NodeCrash round(long seed) throws Exception {
        During during =
                switch ((int) (seed % 3)) {
                    case 0 -> During.APPEND;
                    case 1 -> During.PROJECTION;
                    default -> During.IMPORT;
                };
        boolean database = seed % 2 == 1;
        Random random = new Random(seed);
        String name = "round-" + seed;
        System.out.printf(
                "crash: seed %d, %s, killing the %s%n",
                seed, during, database ? "database" : "application");
        CrashVictim victim = CrashVictim.start(settings, home, during, name, children);
        victim.awaitProgress(moment(during, random));
        if (database) {
            victim.killDatabase(1 + random.nextInt(A_MOMENT));
        } else {
            victim.kill();
        }
        try (CrashSite site = new CrashSite(settings, home)) {
            CrashCheck check = new CrashCheck(site, home);
            int confirmed = victim.confirmed().size();
            int unknown = victim.sent().size() - confirmed;
            if (during == During.IMPORT) {
                // One job for every child of a return.
                Ssda903Return ssda903 = SampleReturnShort.of(children);
                confirmed = victim.furthest();
                unknown = check.everyChildOnce(ssda903, name, confirmed);
            } else {
                check.everyJobOnce(before, victim.sent(), victim.confirmed());
            }
            check.hashesAndRoot();
            check.readModelsAreAPureFold();
            before = check.entries();
            return new NodeCrash(
                    seed, during, database, confirmed, unknown, before, check.faults());
        }
    }

    /** How often the process has said that it has come further when it is killed. */
    private int moment(During during, Random random) {
        return switch (during) {
            case APPEND -> 1 + random.nextInt(MOST_CONFIRMED);
            // The backlog's confirmations come first, then the read model's steps.
            case PROJECTION -> CrashNode.BACKLOG + 1 + random.nextInt(MOST_STEPS);
            case IMPORT -> 1 + random.nextInt(children);
        };
    }

    private static void erase(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
