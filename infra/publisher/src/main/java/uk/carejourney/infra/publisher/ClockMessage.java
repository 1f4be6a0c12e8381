package uk.carejourney.infra.publisher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is promised of the state of clocks. */
final class ClockMessage {

    private static final Map<String, Object> TEXT = PublishedSchema.TEXT;
    private static final Map<String, Object> NUMBER = Map.of("type", "integer");
    private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
    private static final Map<String, Object> INSTANT =
            Map.of("type", "string", "format", "date-time");

    private ClockMessage() {}

    static Map<String, Object> message() {
        Map<String, Object> clock = new TreeMap<>();
        List.of("key", "rule", "title", "force", "severity", "state", "words")
                .forEach(name -> clock.put(name, TEXT));
        List.of("start", "due", "opens", "doneOn", "closedOn")
                .forEach(name -> clock.put(name, DAY));
        List.of("dueAt", "next").forEach(name -> clock.put(name, INSTANT));
        clock.put("restsOn", Map.of("type", "array", "items", NUMBER));
        Map<String, Object> all = new TreeMap<>();
        List.of("subject", "rules", "declared").forEach(name -> all.put(name, TEXT));
        all.put("position", NUMBER);
        all.put("evaluatedAt", INSTANT);
        all.put(
                "clocks",
                Map.of(
                        "type",
                        "array",
                        "items",
                        PublishedSchema.object(clock, List.of("key", "rule", "start", "state"))));
        return Map.of(
                "name",
                ClockTopic.TYPE,
                "summary",
                "How all clocks of one subject stand; no value once there are none any more.",
                "contentType",
                Writing.JSON,
                "bindings",
                Contract.KEYED_BY_SUBJECT,
                "payload",
                PublishedSchema.object(all, List.copyOf(all.keySet())));
    }
}
