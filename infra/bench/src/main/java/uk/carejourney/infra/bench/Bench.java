package uk.carejourney.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code ./journey bench NAME}: runs one benchmark or all, prints what it found and leaves nothing
 * behind.
 */
public final class Bench {

    private static final String USAGE =
            """
            usage: ./journey bench NAME [--rounds N] [--seconds N] [--warm-up N] [--callers N,N,…]
                                        [--sizes N,N,…] [--seed N] [--json FILE] [--write]

            append      durable appends of one fact: ours beside Axon's JPA and JDBC engines
            bulk        history appended in bulk: ours beside Axon's JPA and JDBC engines
            import      the sample return imported: ours beside Axon's JPA engine
            replay      reading everything in order: ours beside Axon's JDBC engine
            verify-log  hashing everything again: ours beside a replay through Axon's JDBC engine
            asof        one child's record as known at a moment, in ledgers of growing size
            proof       the proof that one entry is in the ledger, in ledgers of growing size
            api         one child's timeline by REST, asked for by 50 clients of the application
            rulebook    every clock of a child by every rule, for a generated council
            clocks      how soon clocks follow a fact and a day, and measures of everyone
            tamper      what a superuser may do to the stored ledger, and what finds it out
            crash       the application or PostgreSQL killed meanwhile, once a round, and all
                        checked afterwards
            publish     every position published exactly once: ours beside one transaction an event
                        and a producer without transactions
            publish-crash  the publisher, the broker or both killed meanwhile, once a round
            all         each of them but api, crash and publish-crash

            --write replaces the figures on their page in docs/reference, from the root of the tree.
            Ends with 1 if tampering was not found out, or a crash left anything amiss.
            """;

    /** One benchmark. */
    @FunctionalInterface
    interface Benchmark {
        Findings run(BenchArguments arguments, BenchStack stack) throws Exception;
    }

    private static final String API = "api";
    private static final String CRASH = "crash";
    private static final String PUBLISH_CRASH = "publish-crash";

    private static final Map<String, Benchmark> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("append", AppendBench::run);
        BENCHMARKS.put("bulk", BulkBench::run);
        BENCHMARKS.put("import", ImportBench::run);
        BENCHMARKS.put("replay", ReplayBench::run);
        BENCHMARKS.put("verify-log", VerifyLogBench::run);
        BENCHMARKS.put("asof", AsOfBench::run);
        BENCHMARKS.put("proof", ProofBench::run);
        BENCHMARKS.put("rulebook", RulebookBench::run);
        BENCHMARKS.put("clocks", ClocksBench::run);
        BENCHMARKS.put("tamper", TamperBench::run);
        BENCHMARKS.put("publish", PublishBench::run);
        BENCHMARKS.put(PUBLISH_CRASH, PublishCrashBench::run);
    }

    private Bench() {}

    public static void main(String[] words) throws Exception {
        System.exit(run(List.of(words)));
    }

    static int run(List<String> words) throws Exception {
        quieten();
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(USAGE);
            return 0;
        }
        try {
            return run(BenchArguments.read(words)) ? 0 : 1;
        } catch (BenchArguments.BadUsage bad) {
            System.err.printf("%s%n%n%s", bad.getMessage(), USAGE);
            return 2;
        }
    }

    private static boolean run(BenchArguments arguments) throws Exception {
        List<Findings> reports = new ArrayList<>();
        for (String name : names(arguments)) {
            Findings report = run(name, arguments);
            System.out.printf("%n%s%n", report.markdown());
            reports.add(report);
        }
        arguments.json().ifPresent(file -> Findings.write(reports, file));
        if (arguments.write()) {
            for (Findings report : reports) {
                ReferencePage.named(report.page()).write(report);
            }
        }
        return reports.stream().allMatch(Findings::isSound);
    }

    // Each in databases of its own, so that none inherits another's rows and caches.
    private static Findings run(String name, BenchArguments arguments) throws Exception {
        if (name.equals(CRASH)) {
            return CrashBench.run(arguments);
        }
        if (name.equals(API)) {
            return ApiBench.run(arguments);
        }
        try (BenchStack stack = new BenchStack()) {
            return Objects.requireNonNull(BENCHMARKS.get(name)).run(arguments, stack);
        }
    }

    private static List<String> names(BenchArguments arguments)
            throws BenchArguments.BadUsage, IOException {
        Path page = ReferencePage.named("performance.md").file();
        if (arguments.write() && !Files.exists(page)) {
            throw new BenchArguments.BadUsage(
                    "--write needs %s: run it at the root of the tree".formatted(page));
        }
        if (arguments.name().equals("all")) {
            return BENCHMARKS.keySet().stream()
                    .filter(name -> !name.equals(PUBLISH_CRASH))
                    .toList();
        }
        if (!List.of(API, CRASH).contains(arguments.name())
                && !BENCHMARKS.containsKey(arguments.name())) {
            throw new BenchArguments.BadUsage(
                    "'%s' is not a benchmark: %s, api, crash, all"
                            .formatted(arguments.name(), String.join(", ", BENCHMARKS.keySet())));
        }
        return List.of(arguments.name());
    }

    // What the stores say to themselves would bury the figures.
    private static void quieten() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.setProperty("org.slf4j.simpleLogger.log.org.hibernate", "error");
        System.setProperty("org.slf4j.simpleLogger.log.de.bwaldvogel", "error");
    }
}
