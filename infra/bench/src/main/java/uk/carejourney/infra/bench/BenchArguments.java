package uk.carejourney.infra.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param name which benchmark
 * @param rounds how often each contender has its turn, at least 1
 * @param seconds how long a turn lasts, at least 1
 * @param callers how many callers at once, in turn
 * @param json where to write the figures for programs
 */
record BenchArguments(
        String name, int rounds, int seconds, List<Integer> callers, Optional<Path> json) {

    /** Thrown with the sentence to show; nothing has been done. */
    static final class BadUsage extends Exception {

        private static final long serialVersionUID = 1L;

        BadUsage(String sentence) {
            super(sentence);
        }
    }

    static BenchArguments read(List<String> words) throws BadUsage {
        BenchArguments read = new BenchArguments("", 5, 3, List.of(1, 32, 128), Optional.empty());
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            read = word.startsWith("--") ? read.option(word, left) : read.named(word);
        }
        if (read.name.isEmpty()) {
            throw new BadUsage("name a benchmark: append");
        }
        return read;
    }

    private BenchArguments named(String word) throws BadUsage {
        if (!name.isEmpty()) {
            throw new BadUsage("one benchmark at a time, not '%s' and '%s'".formatted(name, word));
        }
        return new BenchArguments(word, rounds, seconds, callers, json);
    }

    private BenchArguments option(String option, Iterator<String> left) throws BadUsage {
        if (!left.hasNext()) {
            throw new BadUsage(option + " needs a value");
        }
        String value = left.next();
        return switch (option) {
            case "--rounds" ->
                    new BenchArguments(name, number(option, value), seconds, callers, json);
            case "--seconds" ->
                    new BenchArguments(name, rounds, number(option, value), callers, json);
            case "--callers" ->
                    new BenchArguments(name, rounds, seconds, numbers(option, value), json);
            case "--json" ->
                    new BenchArguments(name, rounds, seconds, callers, Optional.of(Path.of(value)));
            default ->
                    throw new BadUsage(
                            "'%s' is not known: --rounds, --seconds, --callers or --json"
                                    .formatted(option));
        };
    }

    private static List<Integer> numbers(String option, String value) throws BadUsage {
        List<Integer> numbers = new ArrayList<>();
        for (String part : value.split(",")) {
            numbers.add(number(option, part));
        }
        return numbers;
    }

    private static int number(String option, String value) throws BadUsage {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new BadUsage("%s takes a number from 1, not '%s'".formatted(option, value));
        }
        return Integer.parseInt(value);
    }
}
