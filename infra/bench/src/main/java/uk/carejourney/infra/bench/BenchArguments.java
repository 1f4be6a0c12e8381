package uk.carejourney.infra.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param name which benchmark, or {@code all}
 * @param rounds how often each contender has its turn, at least 1
 * @param seconds how long a turn lasts where it is time that ends it; 0 where a turn can be as
 *     short as doing everything once
 * @param warmUp appends every contender makes before the first round, so that what is measured is a
 *     process that has been at work for a while and not its compiler
 * @param callers how many callers at once, in turn
 * @param sizes how many facts the ledger holds, in turn and rising; empty for the usual
 * @param seed what decides by chance where chance decides; printed with what came of it
 * @param json where to write the figures for programs
 * @param write whether to write them to the page too
 */
record BenchArguments(
        String name,
        int rounds,
        int seconds,
        int warmUp,
        List<Integer> callers,
        List<Integer> sizes,
        long seed,
        Optional<Path> json,
        boolean write) {

    private static final Set<String> ONCE = Set.of("append", "bulk", "asof");

    /** Thrown with the sentence to show; nothing has been done. */
    static final class BadUsage extends Exception {

        private static final long serialVersionUID = 1L;

        BadUsage(String sentence) {
            super(sentence);
        }
    }

    /** The sizes asked for, or else these. */
    List<Integer> sizesOr(Integer... usual) {
        return sizes.isEmpty() ? List.of(usual) : sizes;
    }

    static BenchArguments read(List<String> words) throws BadUsage {
        Reading read = new Reading();
        for (Iterator<String> left = words.iterator(); left.hasNext(); ) {
            read.word(left.next(), left);
        }
        if (read.name.isEmpty()) {
            throw new BadUsage("name a benchmark, or all");
        }
        if (read.seconds == 0 && !ONCE.contains(read.name)) {
            throw new BadUsage("--seconds takes a number from 1 for " + read.name);
        }
        return new BenchArguments(
                read.name,
                read.rounds,
                read.seconds,
                read.warmUp,
                read.callers,
                read.sizes,
                read.seed,
                read.json,
                read.write);
    }

    /** The words read so far. */
    private static final class Reading {

        private String name = "";
        private int rounds = 5;
        private int seconds = 3;
        private int warmUp = 30_000;
        private List<Integer> callers = List.of(1, 32, 128);
        private List<Integer> sizes = List.of();
        private long seed = 20_261_126;
        private Optional<Path> json = Optional.empty();
        private boolean write;

        void word(String word, Iterator<String> left) throws BadUsage {
            switch (word) {
                case "--write" -> write = true;
                case "--rounds" -> rounds = number(word, value(word, left));
                case "--seconds" -> seconds = secondsOf(word, value(word, left));
                case "--warm-up" -> warmUp = number(word, value(word, left));
                case "--callers" -> callers = numbers(word, value(word, left));
                case "--sizes" -> sizes = numbers(word, value(word, left));
                case "--seed" -> seed = number(word, value(word, left));
                case "--json" -> json = Optional.of(Path.of(value(word, left)));
                default -> name(word);
            }
        }

        private static int secondsOf(String option, String value) throws BadUsage {
            return value.equals("0") ? 0 : number(option, value);
        }

        private void name(String word) throws BadUsage {
            if (word.startsWith("--")) {
                throw new BadUsage(
                        ("'%s' is not known: --rounds, --seconds, --warm-up, --callers, --sizes,"
                                        + " --seed, --json or --write")
                                .formatted(word));
            }
            if (!name.isEmpty()) {
                throw new BadUsage(
                        "one benchmark at a time, or all, not '%s' and '%s'".formatted(name, word));
            }
            name = word;
        }

        private static String value(String option, Iterator<String> left) throws BadUsage {
            if (!left.hasNext()) {
                throw new BadUsage(option + " needs a value");
            }
            return left.next();
        }

        private static List<Integer> numbers(String option, String value) throws BadUsage {
            List<Integer> numbers = new ArrayList<>();
            for (String part : value.split(",")) {
                numbers.add(number(option, part));
            }
            return numbers;
        }

        private static int number(String option, String value) throws BadUsage {
            if (!value.matches("[1-9][0-9]{0,8}")) {
                throw new BadUsage("%s takes a number from 1, not '%s'".formatted(option, value));
            }
            return Integer.parseInt(value);
        }
    }
}
