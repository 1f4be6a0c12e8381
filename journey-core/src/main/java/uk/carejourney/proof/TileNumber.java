package uk.carejourney.proof;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A tile's number as path elements of three digits, all but the last with an x before. */
final class TileNumber {

    /** Groups of three digits; six of them hold every tile number of 2^63 entries. */
    private static final Pattern PATH = Pattern.compile("(x[0-9]{3}/){0,5}[0-9]{3}");

    private TileNumber() {}

    /** Such as {@code x001/x234/067} for 1234067. */
    static String path(long number) {
        StringBuilder path = new StringBuilder("%03d".formatted(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return path.toString();
    }

    /** Reads back what {@link #path} wrote; empty for any other text, also for needless zeroes. */
    static OptionalLong parse(String path) {
        if (!PATH.matcher(path).matches()) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(path.replace("x", "").replace("/", ""));
        return path.equals(path(number)) ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
