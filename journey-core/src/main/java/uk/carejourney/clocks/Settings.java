package uk.carejourney.clocks;

import uk.carejourney.council.RuleFact.ParameterSet;
import uk.carejourney.journey.Recorded;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the council has set for itself, day by day. A length of time is written as in a rule, such
 * as {@code 10 working days}.
 */
public final class Settings {

    private record Since(LocalDate day, long position, String value) {}

    private final Map<String, List<Since>> values = new HashMap<>();

    private Settings() {}

    /** Nothing set: every rule's own usual value holds. */
    public static Settings none() {
        return new Settings();
    }

    /** The settings as known by the council's facts given. */
    public static Settings of(Iterable<Recorded> council) {
        Settings settings = new Settings();
        for (Recorded recorded : council) {
            if (recorded.fact() instanceof ParameterSet set) {
                recorded.envelope()
                        .happened()
                        .earliest()
                        .ifPresent(day -> settings.add(set, day, recorded.position()));
            }
        }
        Comparator<Since> order =
                Comparator.comparing(Since::day).thenComparingLong(Since::position);
        settings.values.values().forEach(one -> one.sort(order));
        return settings;
    }

    /** The same settings from the beginning, as examples have them. */
    public static Settings always(Map<String, String> values) {
        Settings settings = new Settings();
        values.forEach((name, value) ->
                settings.values.put(
                        name, new ArrayList<>(List.of(new Since(LocalDate.MIN, 0, value)))));
        return settings;
    }

    private void add(ParameterSet set, LocalDate day, long position) {
        values.computeIfAbsent(set.name(), _ -> new ArrayList<>())
                .add(new Since(day, position, set.value()));
    }

    /** What was set on a day; empty if nothing was. */
    public Optional<String> on(LocalDate day, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(one -> !one.day().isAfter(day))
                .reduce((_, later) -> later)
                .map(Since::value);
    }

    /** The length a parameter has on a day; empty where what was set is not allowed. */
    Optional<Length> length(Parameter parameter, LocalDate day) {
        Optional<String> set = on(day, parameter.name());
        return set.isEmpty()
                ? Optional.of(parameter.usual())
                : set.flatMap(Length::parse).filter(parameter::allows);
    }
}
