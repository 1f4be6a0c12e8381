package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.infra.returns.ssda903.table.ReturnContent;
import uk.carejourney.infra.returns.ssda903.table.Row;
import uk.carejourney.infra.returns.ssda903.table.Table;
import uk.carejourney.journey.Happened;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The year a return covers: 1 April to 31 March.
 *
 * @param starts the calendar year it starts in
 */
public record ReturnYear(int starts) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{2})");

    public LocalDate first() {
        return LocalDate.of(starts, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(starts + 1, Month.MARCH, 31);
    }

    /** The whole year as a period. */
    public Happened period() {
        return new Happened.During(first(), last());
    }

    /** The year a day lies in. */
    public static ReturnYear of(LocalDate day) {
        return new ReturnYear(
                day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if the text is not like {@code 2017-18}
     */
    public static ReturnYear parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            ReturnYear year = new ReturnYear(Integer.parseInt(written.group(1)));
            if (year.toString().equals(text)) {
                return year;
            }
        }
        throw new IllegalArgumentException(
                "'%s' is not a return year: write two years that follow, like 2017-18"
                        .formatted(text));
    }

    /**
     * The year most of the return's episodes ended in, for a return holds only those that were open
     * in its year; one mistyped date makes no difference. If none ended, the year most began in.
     * Empty if no episode has a readable date.
     */
    public static Optional<ReturnYear> deducedFrom(ReturnContent content) {
        return mostOf(content.rows(Table.EPISODES), "DEC")
                .or(() -> mostOf(content.rows(Table.EPISODES), "DECOM"));
    }

    private static Optional<ReturnYear> mostOf(List<Row> rows, String column) {
        Stream<ReturnYear> years =
                rows.stream()
                        .map(row -> WrittenDate.day(row.text(column)))
                        .filter(Objects::nonNull)
                        .map(ReturnYear::of);
        Map<ReturnYear, Long> counts =
                years.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<ReturnYear, Long>comparingByValue()
                                .thenComparing(
                                        Map.Entry.comparingByKey(
                                                Comparator.comparingInt(ReturnYear::starts))))
                .map(Map.Entry::getKey);
    }

    @Override
    public String toString() {
        return "%d-%02d".formatted(starts, (starts + 1) % 100);
    }
}
