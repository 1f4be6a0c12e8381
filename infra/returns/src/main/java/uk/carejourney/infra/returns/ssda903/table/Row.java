package uk.carejourney.infra.returns.ssda903.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One row of a table, verbatim.
 *
 * @param table the table it stands in
 * @param line the line of the file it begins on; the line of column names is 1
 * @param cells every column's text exactly as delivered, in the order of the specification
 */
public record Row(Table table, int line, Map<String, String> cells) {

    /** The row of these texts, given in the file's own order of columns. */
    static Row of(Table table, int line, List<String> columns, List<String> texts) {
        Map<String, String> cells = new LinkedHashMap<>();
        table.columns().forEach(name -> cells.put(name, texts.get(columns.indexOf(name))));
        for (String name : table.variants()) {
            int at = columns.indexOf(name);
            if (at >= 0) {
                cells.put(name, texts.get(at));
            }
        }
        return new Row(table, line, cells);
    }

    /** The council's own number for the child, without spaces around it. */
    public String child() {
        return text("CHILD");
    }

    /** A cell without spaces around it; empty if it is blank or the column is absent. */
    public String text(String column) {
        return Objects.requireNonNullElse(cells.get(column), "").strip();
    }

    public boolean isBlank(String column) {
        return text(column).isEmpty();
    }

    /** The cells that hold anything, exactly as delivered. */
    public Map<String, String> raw() {
        Map<String, String> raw = new LinkedHashMap<>();
        cells.forEach((column, text) -> {
            if (!text.isBlank()) {
                raw.put(column, text);
            }
        });
        return raw;
    }

    /** The source's key for the row, such as {@code episodes:17}. */
    public String key() {
        return table.word() + ":" + line;
    }
}
