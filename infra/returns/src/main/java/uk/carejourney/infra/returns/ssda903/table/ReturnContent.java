package uk.carejourney.infra.returns.ssda903.table;

import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.Sha256;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** A whole return, readable and unjudged. Immutable. */
public final class ReturnContent {

    private final Map<Table, List<Row>> tables = new EnumMap<>(Table.class);
    private final SequencedMap<String, List<Row>> children = new LinkedHashMap<>();
    private final String digest;

    /** A return of these tables; those absent were not delivered. */
    public ReturnContent(Map<Table, List<Row>> tables) {
        tables.forEach((table, rows) -> this.tables.put(table, List.copyOf(rows)));
        this.tables
                .values()
                .forEach(rows ->
                        rows.forEach(row ->
                                children.computeIfAbsent(row.child(), _ -> new ArrayList<>())
                                        .add(row)));
        this.digest = digested();
    }

    /** The tables delivered, those without any row among them. */
    public Set<Table> tables() {
        return Set.copyOf(tables.keySet());
    }

    public List<Row> rows(Table table) {
        return tables.getOrDefault(table, List.of());
    }

    /** Each child's rows, children in the order they are first met, Header first. */
    public SequencedMap<String, List<Row>> children() {
        return children;
    }

    /**
     * SHA-256, in hexadecimal, of what the return says: tables, lines and cells. File names, order
     * of files and columns, quotes, line ends and a byte-order mark make no difference.
     */
    public String digest() {
        return digest;
    }

    private String digested() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tables.forEach((table, rows) ->
                tree.put(
                        table.word(),
                        rows.stream().map(row -> List.of(row.line(), row.raw())).toList()));
        return HexFormat.of().formatHex(Sha256.of(CanonicalJson.bytes(tree)));
    }
}
