package uk.carejourney.gateway.searching;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.search.Sought;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed who searches for a child; each is empty if it was left out.
 *
 * @param name names in any order, whole or their beginnings
 * @param born the date of birth, as {@code 2016-03-14} or {@code 14/3/2016}
 * @param number the council's own number, or a return's
 */
public record Asked(String name, String born, String nhsNumber, String upn, String number) {

    /** A form not filled in yet. */
    public static final Asked NOTHING = of(null, null, null, null, null);

    private static final int LONGEST_NUMBER = 100;

    /** What a paste leaves before and after, much of it unseen: gaps, direction marks. */
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    /** What was given, whatever is missing. */
    public static Asked of(
            @Nullable String name,
            @Nullable String born,
            @Nullable String nhsNumber,
            @Nullable String upn,
            @Nullable String number) {
        return new Asked(text(name), text(born), text(nhsNumber), text(upn), text(number));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : AROUND.matcher(given).replaceAll("");
    }

    boolean isByNumberOnly() {
        return Stream.of(name, born, nhsNumber, upn).allMatch(String::isEmpty);
    }

    /**
     * What is searched.
     *
     * @throws RefusedRequest with every problem at its field, none of which repeats what was typed
     */
    Sought sought(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        LocalDate day = Moments.day(born).orElse(null);
        if (!born.isEmpty() && day == null) {
            problems.add(
                    new Problem(
                            "NOT_A_DATE", "born", "give a date that exists, such as 14/3/2016"));
        }
        if (number.length() > LONGEST_NUMBER || number.chars().anyMatch(Character::isISOControl)) {
            problems.add(
                    new Problem("NOT_A_NUMBER", "number", "has 1 to 100 characters, on one line"));
        }
        Sought.Asked read = Sought.of(name, day, nhsNumber, upn, today);
        problems.addAll(read.problems());
        if (problems.isEmpty() && number.isEmpty() && read.sought().isNothing()) {
            problems.add(
                    new Problem(
                            "NOTHING_GIVEN",
                            "name",
                            "give a name, a date of birth or a number to search for"));
        }
        if (!problems.isEmpty()) {
            throw RefusedRequest.of(problems);
        }
        return read.sought();
    }

    /** Says nothing of what was typed, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "a search for a child";
    }
}
