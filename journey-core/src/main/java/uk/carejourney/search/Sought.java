package uk.carejourney.search;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is known of a child who is looked for. Everything given must fit.
 *
 * @param words of a name, in any order, each at least two letters
 * @param born the date of birth, or the day it is expected
 * @param nhsNumber ten digits with the right check digit
 * @param pupilNumber the unique pupil number
 */
public record Sought(
        List<String> words,
        @Nullable LocalDate born,
        @Nullable String nhsNumber,
        @Nullable String pupilNumber) {

    /** A name is at most so long. */
    private static final int LONGEST_NAME = 200;

    private static final int EARLIEST = 1900;

    /** A whole word of a name is told by one more thing to be somebody's and nobody else's. */
    private static final int ENOUGH = 2;

    public Sought {
        words = List.copyOf(words);
    }

    /**
     * What somebody searches, and what is wrong with it. A problem never repeats what was given.
     *
     * @param problems at the fields {@code name}, {@code born}, {@code nhsNumber} and {@code upn}
     */
    public record Asked(Sought sought, List<Problem> problems) {

        public Asked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads what was given; what is blank was not.
     *
     * @param born the day; absent if none was given
     * @param today no child is expected more than a year after it
     */
    public static Asked of(
            String name,
            @Nullable LocalDate born,
            String nhsNumber,
            String pupilNumber,
            LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        List<String> words = words(name, problems);
        if (born != null && (born.getYear() < EARLIEST || born.isAfter(today.plusYears(1)))) {
            problems.add(
                    new Problem(
                            "IMPOSSIBLE_DATE",
                            "born",
                            "a date of birth is between 1900 and a year from today"));
        }
        String nhs = number(nhsNumber);
        if (nhs != null && !Numbers.isNhsNumber(nhs)) {
            problems.add(
                    new Problem(
                            "NOT_AN_NHS_NUMBER",
                            "nhsNumber",
                            "an NHS number has ten digits of which the last checks the others: one"
                                    + " is mistyped"));
        }
        String upn = number(pupilNumber);
        if (upn != null && !Numbers.isPupilNumber(upn)) {
            problems.add(
                    new Problem(
                            "NOT_A_UPN",
                            "upn",
                            "a unique pupil number has a letter and twelve digits, the last of"
                                    + " which may be a letter"));
        }
        return new Asked(new Sought(words, born, nhs, upn), problems);
    }

    /** Single letters are left out where there is more: O of O Brien, a middle initial. */
    private static List<String> words(String name, List<Problem> problems) {
        if (name.isBlank()) {
            return List.of();
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(new Problem("TOO_LONG", "name", "a name has at most 200 characters"));
            return List.of();
        }
        List<String> words =
                NameWords.of(name).stream()
                        .filter(word -> word.length() >= Terms.FEWEST_LETTERS)
                        .distinct()
                        .toList();
        if (words.isEmpty()) {
            problems.add(
                    new Problem(
                            "TOO_SHORT", "name", "give at least the first two letters of a name"));
        }
        return words;
    }

    private static @Nullable String number(String given) {
        String number = Numbers.written(given);
        return number.isEmpty() ? null : number;
    }

    /** Whether nothing is searched by. */
    public boolean isNothing() {
        return words.isEmpty() && born == null && nhsNumber == null && pupilNumber == null;
    }

    /** For each thing searched the ways in which a record can answer it, the best first. */
    public List<List<Way>> ways() {
        List<List<Way>> all = new ArrayList<>();
        words.forEach(word -> all.add(Terms.answering(word)));
        if (born != null) {
            all.add(Terms.answering(born));
        }
        if (nhsNumber != null) {
            all.add(exactly("nhs", nhsNumber));
        }
        if (pupilNumber != null) {
            all.add(exactly("upn", pupilNumber));
        }
        return all;
    }

    private static List<Way> exactly(String kind, String number) {
        String term = Terms.number(kind, number);
        return List.of(
                new Way(term, 20, true, false), new Way(Terms.earlier(term), 10, true, true));
    }

    /**
     * How well a record answers.
     *
     * @param holds whether the record is found by a term
     */
    public Fit fit(Predicate<String> holds) {
        int weight = 0;
        boolean whole = true;
        boolean earlier = false;
        for (List<Way> ways : ways()) {
            Way best = ways.stream().filter(way -> holds.test(way.term())).findFirst().orElse(null);
            if (best == null) {
                return Fit.NONE;
            }
            weight += best.weight();
            whole &= best.whole();
            earlier |= best.earlier();
        }
        boolean numbered = nhsNumber != null || pupilNumber != null;
        long told = apart() + (born == null ? 0 : 1);
        boolean named = numbered || (!words.isEmpty() && told >= ENOUGH);
        return new Fit(weight, earlier, whole, whole && named);
    }

    /** How a restricted record answers, of which nothing is told but that it is there. */
    public Fit fitOfRestricted() {
        int weight = ways().stream().mapToInt(ways -> ways.getFirst().weight()).sum();
        return new Fit(weight, false, true, true);
    }

    /** How many words are given that no other holds: obrien and brien are one name, not two. */
    private long apart() {
        return words.stream()
                .filter(word ->
                        words.stream()
                                .noneMatch(other -> !other.equals(word) && other.contains(word)))
                .count();
    }

    /** The terms by which any record that may answer is found, of each thing searched. */
    public List<Set<String>> terms() {
        return ways().stream()
                .map(ways -> ways.stream().map(Way::term).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /** Says nothing of what is searched, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "a search for a child";
    }
}
