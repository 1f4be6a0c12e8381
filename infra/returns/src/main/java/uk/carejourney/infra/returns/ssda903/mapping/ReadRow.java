package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.codes.CodeSet;
import uk.carejourney.infra.returns.ssda903.table.Row;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Source.Flag;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A row being read: gives its cells as values and remembers what is wrong with them. */
final class ReadRow {

    private final Row row;
    private final ReturnSetting setting;
    private final Set<Flag> flags = new LinkedHashSet<>();

    ReadRow(Row row, ReturnSetting setting) {
        this.row = row;
        this.setting = setting;
    }

    Row row() {
        return row;
    }

    ReturnSetting setting() {
        return setting;
    }

    List<Flag> flags() {
        return List.copyOf(flags);
    }

    void flag(Finding finding, String column) {
        flags.add(new Flag(finding.name(), column));
    }

    void flag(Flag same) {
        flags.add(same);
    }

    String text(String column) {
        return row.text(column);
    }

    boolean isBlank(String column) {
        return row.isBlank(column);
    }

    /** The text of a cell, or null if it is blank. */
    @Nullable String given(String column) {
        return row.isBlank(column) ? null : row.text(column);
    }

    /** Flags the cell if it is blank. */
    void wanted(String column) {
        if (isBlank(column)) {
            flag(Finding.VALUE_MISSING, column);
        }
    }

    /** The day in a cell; null if it is blank or not a day. */
    @Nullable LocalDate day(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = WrittenDate.day(text);
        if (day == null) {
            flag(Finding.IMPOSSIBLE_DATE, column);
        } else if (day.isAfter(setting.asAt())) {
            flag(Finding.AFTER_RETURN, column);
        }
        return day;
    }

    /** When a cell says something happened: a day, or the text as given. */
    Happened date(String column) {
        LocalDate day = day(column);
        return day == null ? new Happened.NotKnown(text(column)) : Happened.on(day);
    }

    /** From one cell to another; the text of the first if it is not a day. */
    Happened period(String from, String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first == null) {
            return new Happened.NotKnown(text(from));
        }
        endAfterStart(first, last, to);
        return new Happened.During(first, last);
    }

    void endAfterStart(@Nullable LocalDate first, @Nullable LocalDate last, String column) {
        if (first != null && last != null && last.isBefore(first)) {
            flag(Finding.END_BEFORE_START, column);
        }
    }

    /** The code in a cell, right or wrong; null if it is blank. */
    @Nullable Code code(String column, String set, @Nullable LocalDate day) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Code code = new Code(text);
        CodeSet known = setting.codes().set(set);
        LocalDate judged =
                day == null || known.judgedBy() == CodeSet.JudgedBy.WRITTEN
                        ? setting.year().last()
                        : day;
        if (!known.knows(code)) {
            flag(Finding.UNKNOWN_CODE, column);
        } else if (!known.knows(code, judged)) {
            flag(Finding.CODE_NOT_VALID_ON_DATE, column);
        }
        return code;
    }

    /** Whether a cell says 1 or 0; null if it is blank or says anything else. */
    @Nullable Boolean truth(String column) {
        return switch (text(column)) {
            case "1" -> true;
            case "0" -> false;
            case "" -> null;
            default -> {
                flag(Finding.UNKNOWN_CODE, column);
                yield null;
            }
        };
    }

    /** The whole number in a cell, in range or not; null if it is blank or not a number. */
    @Nullable Integer number(String column, int least, int most) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                flag(Finding.OUT_OF_RANGE, column);
            }
            return number;
        } catch (NumberFormatException notANumber) {
            flag(Finding.NOT_A_NUMBER, column);
            return null;
        }
    }

    /** The text of a cell, flagged unless it is blank or shaped so; null if it is blank. */
    @Nullable String shaped(String column, Pattern shape) {
        String text = given(column);
        if (text != null && !shape.matcher(text).matches()) {
            flag(Finding.MALFORMED, column);
        }
        return text;
    }
}
