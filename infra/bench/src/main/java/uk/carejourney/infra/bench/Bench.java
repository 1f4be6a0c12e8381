package uk.carejourney.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
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
                                        [--sizes N,N,…] [--json FILE] [--write]

            append      durable appends of one fact: ours beside Axon's JPA and JDBC engines
            bulk        history appended in bulk: ours beside Axon's JPA and JDBC engines
            import      the sample return imported: ours beside Axon's JPA engine
            replay      reading everything in order: ours beside Axon's JDBC engine
            verify-log  hashing everything again: ours beside a replay through Axon's JDBC engine
            asof        one child's record as known at a moment, in ledgers of growing size
            proof       the proof that one entry is in the ledger, in ledgers of growing size
            all         each of them

            --write replaces the figures in docs/reference/performance.md, from the root of the tree.
            """;

    /** One benchmark. */
    @FunctionalInterface
    interface Benchmark {
        Report run(BenchArguments arguments, BenchStack stack) throws Exception;
    }

    private static final Map<String, Benchmark> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("append", AppendBench::run);
        BENCHMARKS.put("bulk", BulkBench::run);
        BENCHMARKS.put("import", ImportBench::run);
        BENCHMARKS.put("replay", ReplayBench::run);
        BENCHMARKS.put("verify-log", VerifyLogBench::run);
        BENCHMARKS.put("asof", AsOfBench::run);
        BENCHMARKS.put("proof", ProofBench::run);
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
            run(BenchArguments.read(words));
            return 0;
        } catch (BenchArguments.BadUsage bad) {
            System.err.printf("%s%n%n%s", bad.getMessage(), USAGE);
            return 2;
        }
    }

    private static void run(BenchArguments arguments) throws Exception {
        List<Report> reports = new ArrayList<>();
        for (String name : names(arguments)) {
            // Each in databases of its own, so that none inherits another's rows and caches.
            try (BenchStack stack = new BenchStack()) {
                Report report = Objects.requireNonNull(BENCHMARKS.get(name)).run(arguments, stack);
                System.out.printf("%n%s%n", report.markdown());
                reports.add(report);
            }
        }
        arguments.json().ifPresent(file -> Report.write(reports, file));
        if (arguments.write()) {
            for (Report report : reports) {
                new PerformancePage(PerformancePage.USUAL).write(report);
            }
        }
    }

    private static List<String> names(BenchArguments arguments)
            throws BenchArguments.BadUsage, IOException {
        if (arguments.write() && !Files.exists(PerformancePage.USUAL)) {
            throw new BenchArguments.BadUsage(
                    "--write needs %s: run it at the root of the tree"
                            .formatted(PerformancePage.USUAL));
        }
        if (arguments.name().equals("all")) {
            return List.copyOf(BENCHMARKS.keySet());
        }
        if (!BENCHMARKS.containsKey(arguments.name())) {
            throw new BenchArguments.BadUsage(
                    "'%s' is not a benchmark: %s, all"
                            .formatted(arguments.name(), String.join(", ", BENCHMARKS.keySet())));
        }
        return List.of(arguments.name());
    }

    // What the stores say to themselves would bury the figures.
    private static void quieten() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.setProperty("org.slf4j.simpleLogger.log.org.hibernate", "error");
    }
}
