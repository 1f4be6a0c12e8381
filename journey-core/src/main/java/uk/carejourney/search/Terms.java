package uk.carejourney.search;

import uk.carejourney.journey.Happened;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The terms a record is found by. Each begins with what it is, so that no two kinds meet. */
final class Terms {

    /** A word is found by its first letters, so many at least. */
    static final int FEWEST_LETTERS = 2;

    private static final int MOST_LETTERS = 12;
    private static final String EARLIER = "earlier ";

    private Terms() {}

    /** What a name is found by. */
    static Set<String> ofName(String name) {
        Set<String> terms = new TreeSet<>();
        for (String word : NameWords.known(name)) {
            if (word.length() >= FEWEST_LETTERS) {
                terms.add(whole(word));
                for (int letters = FEWEST_LETTERS;
                        letters < Math.min(word.length(), MOST_LETTERS + 1);
                        letters++) {
                    terms.add(beginning(word.substring(0, letters)));
                }
                Sound.of(word).map(Terms::sound).ifPresent(terms::add);
            }
        }
        return terms;
    }

    /** What a date of birth is found by, as precisely as it is known. */
    static Optional<String> ofBirth(Happened born) {
        return switch (born) {
            case Happened.InMonth(var month) -> Optional.of(month(month));
            case Happened.InYear(var year) -> Optional.of(year(year.getValue()));
            case Happened.OnDay(var day) -> Optional.of(day(day));
            case Happened.At at -> at.earliest().map(Terms::day);
            case Happened.During _, Happened.NotKnown _ -> Optional.empty();
        };
    }

    /** The same of what is not so any more. */
    static String earlier(String term) {
        return EARLIER + term;
    }

    static String expected(LocalDate day) {
        return "expected " + day;
    }

    static String number(String kind, String number) {
        return "number " + kind + " " + number;
    }

    /** The ways in which a name of a record can answer a word, the best first. */
    static List<Way> answering(String word) {
        List<Way> ways = new ArrayList<>();
        now(ways, whole(word), 20, true);
        // Of a longer word the first letters must do: no name is told from another by more.
        String letters = word.substring(0, Math.min(word.length(), MOST_LETTERS));
        now(ways, beginning(letters), 8, false);
        Sound.of(word).ifPresent(sound -> now(ways, sound(sound), 5, false));
        return bestFirst(ways);
    }

    /** The ways in which a birth date of a record can answer a day, the best first. */
    static List<Way> answering(LocalDate day) {
        List<Way> ways = new ArrayList<>();
        now(ways, day(day), 20, true);
        now(ways, month(YearMonth.from(day)), 6, false);
        now(ways, year(day.getYear()), 3, false);
        ways.add(new Way(expected(day), 15, true, false));
        return bestFirst(ways);
    }

    private static List<Way> bestFirst(List<Way> ways) {
        ways.sort(Comparator.comparingInt(Way::weight).reversed());
        return ways;
    }

    private static void now(List<Way> ways, String term, int weight, boolean whole) {
        ways.add(new Way(term, weight, whole, false));
        ways.add(new Way(earlier(term), weight / 2, whole, true));
    }

    private static String whole(String word) {
        return "name " + word;
    }

    private static String beginning(String letters) {
        return "begins " + letters;
    }

    private static String sound(String sound) {
        return "sounds " + sound;
    }

    private static String day(LocalDate day) {
        return "born " + day;
    }

    private static String month(YearMonth month) {
        return "born " + month;
    }

    private static String year(int year) {
        return "born " + year;
    }
}
