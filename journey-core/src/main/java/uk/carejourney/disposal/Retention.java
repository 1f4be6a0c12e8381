package uk.carejourney.disposal;

import uk.carejourney.fold.Journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long one child's record must be kept: every period that applies, and what cannot be told.
 *
 * @param periods every period that could be counted
 * @param unknown why a period that applies could not be counted
 */
public record Retention(List<Period> periods, List<Unknown> unknown) {

    /**
     * A period that applies and could not be counted.
     *
     * @param law whether a regulation sets it
     * @param words why, in a sentence
     */
    public record Unknown(boolean law, String words) {}

    public Retention {
        periods = List.copyOf(periods);
        unknown = List.copyOf(unknown);
    }

    /** Works it out from a child's journey and the council's schedule. */
    public static Retention of(Journey journey, Schedule schedule) {
        List<Period> periods = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        new ByLaw(journey, periods, unknown).count();
        new BySchedule(journey, schedule, periods, unknown).count();
        return new Retention(periods, unknown);
    }

    /** For a record that is not a child's: nothing is counted, so nothing is permitted. */
    public static Retention notAChild(String kind) {
        return new Retention(
                List.of(),
                List.of(
                        new Unknown(
                                true,
                                "How long the record of a %s is kept is not worked out."
                                        .formatted(kind))));
    }

    /** The longest period; empty if none could be counted. */
    public Optional<Period> longest() {
        return periods.stream().max(Comparator.comparing(Period::through));
    }

    /** Why a regulation, and not only the council's schedule, still demands that it be kept. */
    public Optional<String> demandedByLaw(LocalDate day) {
        return periods.stream()
                .filter(period -> period.law() && !period.through().isBefore(day))
                .max(Comparator.comparing(Period::through))
                .map(Period::words)
                .or(() -> unknown.stream().filter(Unknown::law).map(Unknown::words).findFirst());
    }

    /** Whether its time has ended: every period is known, and the longest is over. */
    public boolean endedBy(LocalDate day) {
        return unknown.isEmpty()
                && longest().filter(longest -> longest.through().isBefore(day)).isPresent();
    }

    /** The answer in words. */
    public String words(LocalDate day) {
        if (!unknown.isEmpty()) {
            return "It must be kept: "
                    + unknown.stream().map(Unknown::words).collect(Collectors.joining(" "));
        }
        return longest()
                .map(longest ->
                        (longest.through().isBefore(day)
                                        ? "Its time has ended: "
                                        : "It must be kept: ")
                                + longest.words())
                .orElse("It must be kept: no period could be counted.");
    }
}
