package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.infra.returns.ssda903.table.Row;
import uk.carejourney.infra.returns.ssda903.table.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One child's rows, and what they say of who the child is. */
final class ChildRows {

    private final Map<Table, List<ReadRow>> tables = new EnumMap<>(Table.class);
    private final Map<ReadRow, ReadRow> repeats = new LinkedHashMap<>();

    ChildRows(List<Row> rows, ReturnSetting setting) {
        Map<List<Object>, ReadRow> seen = new HashMap<>();
        for (Row row : rows) {
            ReadRow read = new ReadRow(row, setting);
            tables.computeIfAbsent(row.table(), _ -> new ArrayList<>()).add(read);
            ReadRow first = seen.putIfAbsent(List.of(row.table(), row.cells()), read);
            if (first != null) {
                read.flag(Finding.DUPLICATE_ROW, "CHILD");
                repeats.put(read, first);
            }
        }
    }

    List<ReadRow> all() {
        return tables.values().stream().flatMap(List::stream).toList();
    }

    /** A table's rows, each once: a repeated row says what its first says. */
    List<ReadRow> in(Table table) {
        return tables.getOrDefault(table, List.of()).stream()
                .filter(row -> !repeats.containsKey(row))
                .toList();
    }

    /** Rows that stand earlier in their table, cell for cell, with the first of each. */
    Map<ReadRow, ReadRow> repeats() {
        return repeats;
    }

    /** The day of birth the header gives. */
    @Nullable LocalDate born() {
        return in(Table.HEADER).stream()
                .findFirst()
                .map(header -> WrittenDate.day(header.text("DOB")))
                .orElse(null);
    }

    /** Flags what speaks against the header: who the child is, and when they were born. */
    void compareWithHeader() {
        List<ReadRow> headers = in(Table.HEADER);
        if (headers.isEmpty()) {
            all().forEach(row -> row.flag(Finding.UNKNOWN_CHILD, "CHILD"));
            return;
        }
        headers.stream().skip(1).forEach(row -> row.flag(Finding.REPEATED_CHILD, "CHILD"));
        ReadRow header = headers.getFirst();
        for (ReadRow row : all()) {
            differs(row, header, "DOB", Finding.DOB_DIFFERS);
            differs(row, header, "SEX", Finding.SEX_DIFFERS);
        }
    }

    private static void differs(ReadRow row, ReadRow header, String column, Finding finding) {
        if (!row.isBlank(column) && !row.text(column).equals(header.text(column))) {
            row.flag(finding, column);
        }
    }
}
