package uk.carejourney.infra.returns.ssda903.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one file as one table.
 *
 * @param table which table its columns make it
 * @param rows its rows, in the file's order
 * @param notes what was passed over
 */
record TableFile(Table table, List<Row> rows, List<String> notes) {

    private static final String COLUMNS = "the columns of each table are in the import's how-to";

    /** The table in this text; null if problems were added instead. */
    static @Nullable TableFile read(String file, String text, FoundProblems problems) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            csv.forEach(records::add);
        } catch (CsvParseException unreadable) {
            problems.add(
                    file,
                    lineAfter(records),
                    "",
                    "its quotes do not pair up",
                    "put quotes round the whole cell and double those inside it");
            return null;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("cannot read the text of " + file, e);
        }
        if (records.isEmpty()) {
            problems.add(file, 0, "", "it is empty", "remove it, or export it again");
            return null;
        }
        CsvRecord names = records.getFirst();
        List<String> columns = names.getFields().stream().map(String::strip).toList();
        Table table = recognised(file, (int) names.getStartingLineNumber(), columns, problems);
        return table == null
                ? null
                : rows(file, table, columns, records.subList(1, records.size()), problems);
    }

    private static int lineAfter(List<CsvRecord> records) {
        return records.isEmpty() ? 1 : (int) records.getLast().getStartingLineNumber() + 1;
    }

    private static @Nullable Table recognised(
            String file, int line, List<String> columns, FoundProblems problems) {
        if (columns.size() == 1 && columns.getFirst().matches(".*[;\t|].*")) {
            problems.add(
                    file,
                    line,
                    "",
                    "its columns are not separated by commas",
                    "save it as CSV with commas");
            return null;
        }
        Set<String> seen = new HashSet<>();
        boolean twice = false;
        for (String column : columns) {
            if (!seen.add(column)) {
                problems.add(
                        file, line, column, "the column stands there twice", "remove one of them");
                twice = true;
            }
        }
        Table table = twice ? null : Table.withColumns(columns).orElse(null);
        if (table == null && !twice) {
            unrecognised(file, line, columns, problems);
        }
        return table;
    }

    private static void unrecognised(
            String file, int line, List<String> columns, FoundProblems problems) {
        Table nearest = Table.nearest(columns);
        List<String> missing = new ArrayList<>(nearest.columns());
        missing.removeAll(columns);
        List<String> unknown = new ArrayList<>(columns);
        unknown.removeAll(nearest.columns());
        unknown.removeAll(nearest.variants());
        if (missing.size() == nearest.columns().size()
                || missing.size() == nearest.columns().size() - 1) {
            String given = String.join(", ", columns);
            problems.add(file, line, "", "no table has the columns " + given, COLUMNS);
            return;
        }
        missing.forEach(name ->
                problems.add(
                        file,
                        line,
                        name,
                        "the column is missing from what looks like " + nearest.word(),
                        "add it, blank if nothing is known"));
        unknown.forEach(name ->
                problems.add(
                        file,
                        line,
                        name,
                        "%s has no such column".formatted(nearest.word()),
                        COLUMNS));
    }

    private static TableFile rows(
            String file,
            Table table,
            List<String> columns,
            List<CsvRecord> records,
            FoundProblems problems) {
        List<Row> rows = new ArrayList<>(records.size());
        List<String> notes = new ArrayList<>();
        for (CsvRecord record : records) {
            int line = (int) record.getStartingLineNumber();
            if (record.getFields().stream().allMatch(String::isBlank)) {
                notes.add("%s, line %d: passed over, every cell is blank".formatted(file, line));
            } else if (record.getFieldCount() != columns.size()) {
                problems.add(
                        file,
                        line,
                        "",
                        "%d cells under %d columns"
                                .formatted(record.getFieldCount(), columns.size()),
                        "quote a cell that holds a comma, and write blank cells too");
            } else {
                Row row = Row.of(table, line, columns, record.getFields());
                if (row.isBlank("CHILD")) {
                    problems.add(
                            file, line, "CHILD", "it is blank", "say which child the row is about");
                }
                rows.add(row);
            }
        }
        return new TableFile(table, rows, notes);
    }
}
