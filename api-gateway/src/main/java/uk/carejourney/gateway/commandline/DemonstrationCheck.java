package uk.carejourney.gateway.commandline;

import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackPort;
import uk.carejourney.gateway.demonstration.DemonstrationLoad;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.Numbers;
import uk.carejourney.infra.alerting.AlertingProcess;
import uk.carejourney.projections.alerts.AlertsReader;
import uk.carejourney.projections.alerts.OpenAlert;
import uk.carejourney.projections.chronology.ChronologyReader;
import uk.carejourney.projections.timescales.TimescalesReader;
import uk.carejourney.projections.timescales.Transitions;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs the whole demonstration in a temporary folder, on free ports, and says what came of it. */
final class DemonstrationCheck {

    private static final Duration BUILT_IN = Duration.ofMinutes(10);
    private static final double NANOS_IN_A_SECOND = 1e9;

    private final PrintWriter out;

    DemonstrationCheck(PrintWriter out) {
        this.out = out;
    }

    int run(List<String> given) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Path folder = Files.createTempDirectory("journey-check-");
        try (Instance instance = Instance.start(folder.resolve("data"), 0, true, settings(given))) {
            instance.part(DemonstrationLoad.class).load((_, _) -> {});
            ChildReading reading = instance.part(ChildReading.class);
            long head = reading.numbers().headPosition();
            TimescalesReader timescales = instance.part(TimescalesReader.class);
            if (!instance.part(ChronologyReader.class).awaitAtLeast(head, BUILT_IN)
                    || !timescales.awaitAtLeast(head, BUILT_IN)) {
                throw new CommandFailure(
                        "The read models did not reach position %d in %d minutes: see the log in %s"
                                .formatted(head, BUILT_IN.toMinutes(), folder));
            }
            Map<String, Long> alerts = alerts(instance, folder);
            instance.part(Transitions.class).look();
            double seconds = (System.nanoTime() - began) / NANOS_IN_A_SECOND;
            Map<String, Object> answer =
                    answer(reading.numbers(), clocks(timescales.byState()), alerts, seconds);
            out.println(JsonMapper.shared().writeValueAsString(answer));
            out.flush();
        }
        EmbeddedStack.erase(folder.resolve("data"));
        Files.deleteIfExists(folder);
        return 0;
    }

    /** Open alerts by severity, once nothing more is to be raised. */
    private static Map<String, Long> alerts(Instance instance, Path folder)
            throws InterruptedException {
        AlertsReader reader = instance.part(AlertsReader.class);
        if (!instance.part(AlertingProcess.class).awaitSettled(BUILT_IN)
                || !reader.awaitAtLeast(
                        instance.part(ChildReading.class).numbers().headPosition(), BUILT_IN)) {
            throw new CommandFailure(
                    "Alerting did not come to rest in %d minutes: see the log in %s"
                            .formatted(BUILT_IN.toMinutes(), folder));
        }
        return reader.open().stream()
                .collect(
                        Collectors.groupingBy(
                                OpenAlert::severity, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Object> answer(
            Numbers numbers, Map<String, Long> clocks, Map<String, Long> alerts, double seconds) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("children", numbers.children());
        answer.put("factsByArea", numbers.factsByArea());
        answer.put("headPosition", numbers.headPosition());
        answer.put("clocksByState", clocks);
        answer.put("alerts", alerts);
        answer.put("seconds", Math.round(seconds * 10) / 10.0);
        return answer;
    }

    /** Every state, those no clock stands in too. */
    private static Map<String, Long> clocks(Map<ClockState, Long> byState) {
        Map<String, Long> clocks = new LinkedHashMap<>();
        for (ClockState state : ClockState.values()) {
            clocks.put(state.words(), byState.getOrDefault(state, 0L));
        }
        return clocks;
    }

    private static List<String> settings(List<String> given) throws IOException {
        List<String> settings = new ArrayList<>();
        for (StackPort port : StackPort.values()) {
            settings.add("--" + port.setting() + "=" + freePort());
        }
        settings.addAll(given);
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
