package uk.carejourney.infra.bench;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run of the append benchmark found, for people and for programs. */
record AppendReport(BenchArguments arguments, List<Figures> figures) {

    private static final String OURS = "ledger";

    AppendReport {
        figures = List.copyOf(figures);
    }

    void print(PrintStream out) {
        out.printf(
                "%nDurable appends of one event, per second; %d rounds of %d s, interleaved.%nOurs"
                        + " commits to every field, encrypts and hashes; the others do not.%n%n",
                arguments.rounds(), arguments.seconds());
        out.printf(
                "%8s  %-10s %9s  %19s  %9s %9s  %s%n",
                "callers", "store", "median", "(slowest-fastest)", "p50 ms", "p99 ms", "ours is");
        for (Figures one : figures) {
            out.printf(
                    "%8d  %-10s %9.0f  %19s  %9.2f %9.2f  %s%n",
                    one.callers(),
                    one.contender(),
                    one.median(),
                    "(%.0f-%.0f)".formatted(one.slowest(), one.fastest()),
                    one.medianMicros() / 1e3,
                    one.p99Micros() / 1e3,
                    one.contender().equals(OURS) ? "" : "%.1f times".formatted(ratio(one)));
        }
    }

    /** How many times as many events ours appends at the same number of callers. */
    double ratio(Figures peer) {
        return figures.stream()
                        .filter(one -> one.contender().equals(OURS))
                        .filter(one -> one.callers() == peer.callers())
                        .mapToDouble(Figures::median)
                        .findFirst()
                        .orElseThrow()
                / peer.median();
    }

    void write(Path file) {
        Map<String, Object> report = new TreeMap<>();
        report.put("benchmark", "append");
        report.put("rounds", arguments.rounds());
        report.put("secondsPerRound", arguments.seconds());
        report.put("processors", Runtime.getRuntime().availableProcessors());
        report.put(
                "loadAverage", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        report.put("results", figures.stream().map(this::json).toList());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(file, report);
    }

    private Map<String, Object> json(Figures one) {
        Map<String, Object> json = one.json();
        if (!one.contender().equals(OURS)) {
            json.put("ledgerIsTimes", Math.round(ratio(one) * 100) / 100.0);
        }
        return json;
    }
}
