package uk.carejourney.gateway.commandline;

import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackPort;
import uk.carejourney.gateway.demonstration.DemonstrationLoad;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.Numbers;
import uk.carejourney.projections.chronology.ChronologyReader;

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
            if (!instance.part(ChronologyReader.class).awaitAtLeast(head, BUILT_IN)) {
                throw new CommandFailure(
                        "The read models did not reach position %d in %d minutes: see the log in %s"
                                .formatted(head, BUILT_IN.toMinutes(), folder));
            }
            double seconds = (System.nanoTime() - began) / NANOS_IN_A_SECOND;
            out.println(JsonMapper.shared().writeValueAsString(answer(reading.numbers(), seconds)));
            out.flush();
        }
        EmbeddedStack.erase(folder.resolve("data"));
        Files.deleteIfExists(folder);
        return 0;
    }

    /** What is not built yet is empty or null, never a figure. */
    private static Map<String, Object> answer(Numbers numbers, double seconds) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("children", numbers.children());
        answer.put("factsByArea", numbers.factsByArea());
        answer.put("headPosition", numbers.headPosition());
        answer.put("clocksByState", Map.of());
        answer.put("alerts", null);
        answer.put("notBuiltYet", List.of("clocksByState", "alerts"));
        answer.put("seconds", Math.round(seconds * 10) / 10.0);
        return answer;
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
