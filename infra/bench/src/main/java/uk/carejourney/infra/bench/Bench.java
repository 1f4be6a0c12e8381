package uk.carejourney.infra.bench;

import java.util.List;

/**
 * {@code ./journey bench NAME}: runs one benchmark, prints what it found and leaves nothing behind.
 */
public final class Bench {

    private static final String USAGE =
            """
            usage: ./journey bench append [--rounds N] [--seconds N] [--callers N,N,…] [--json FILE]

            append   durable appends of one event: ours beside Axon's JPA and JDBC engines
            import   not built yet
            """;

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
            return run(BenchArguments.read(words));
        } catch (BenchArguments.BadUsage bad) {
            System.err.printf("%s%n%n%s", bad.getMessage(), USAGE);
            return 2;
        }
    }

    private static int run(BenchArguments arguments) throws Exception {
        return switch (arguments.name()) {
            case "append" -> append(arguments);
            case "import" -> {
                System.err.println("import: not built yet; ./journey bench --help shows what is");
                yield 3;
            }
            default ->
                    throw new BenchArguments.BadUsage(
                            "'%s' is not a benchmark: append".formatted(arguments.name()));
        };
    }

    private static int append(BenchArguments arguments) throws Exception {
        AppendReport report = new AppendBench(arguments, System.out).run();
        report.print(System.out);
        arguments.json().ifPresent(report::write);
        return 0;
    }

    // What the stores say to themselves would bury the figures.
    private static void quieten() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.setProperty("org.slf4j.simpleLogger.log.org.hibernate", "error");
    }
}
