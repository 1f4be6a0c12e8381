package uk.carejourney.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The alerts councils' strategies ask for, and the rules that raise each. */
final class AlertsPage {

    private static final String FILE = "/uk/carejourney/rulebook/packs/alerts.yaml";

    /**
     * One alert.
     *
     * @param id its identifier in the requirements
     * @param title what it tells
     * @param rules identifiers of rules, or of timescales, that raise it
     * @param because why none does, where none does
     */
    record Alert(String id, String title, List<String> rules, String because) {}

    private AlertsPage() {}

    static List<Alert> alerts() {
        try (InputStream file =
                Objects.requireNonNull(AlertsPage.class.getResourceAsStream(FILE), FILE)) {
            Object read =
                    new Load(LoadSettings.builder().build())
                            .loadFromString(new String(file.readAllBytes(), UTF_8));
            return ((List<?>) Objects.requireNonNull(read))
                    .stream().map(one -> alert((Map<?, ?>) Objects.requireNonNull(one))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Alert alert(Map<?, ?> said) {
        return new Alert(
                text(said, "alert"),
                text(said, "title"),
                ((List<?>) Objects.requireNonNull(said.get("rules")))
                        .stream().map(String::valueOf).toList(),
                said.containsKey("because") ? text(said, "because") : "");
    }

    private static String text(Map<?, ?> said, String name) {
        return String.valueOf(Objects.requireNonNull(said.get(name), name));
    }

    static String page() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Alerts

                        Made from `alerts.yaml` of the councils' packs: do not edit.
                        What the strategies of five councils ask to be told of, and the rules that tell it.
                        A rule that is one council's alone stands on [the page of its pack](README.md).

                        | alert | tells of | raised by |
                        | --- | --- | --- |
                        """);
        alerts().forEach(alert ->
                page.append(
                        "| %s | %s | %s |%n".formatted(alert.id(), alert.title(), raised(alert))));
        return page.toString();
    }

    private static String raised(Alert alert) {
        return alert.rules().isEmpty()
                ? "none: " + alert.because()
                : alert.rules().stream()
                        .map(rule -> "`" + rule + "`")
                        .collect(Collectors.joining(", "));
    }
}
