package uk.carejourney.infra.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.infra.returns.ssda903.mapping.ReturnMapping;
import uk.carejourney.infra.returns.ssda903.table.ReturnContent;
import uk.carejourney.infra.returns.ssda903.table.Row;
import uk.carejourney.infra.returns.ssda903.table.Table;
import uk.carejourney.journey.Entry;
import uk.carejourney.ledger.CanonicalJson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Whatever the cells say, the rows can be mapped, stored and read back. */
class AnyRowsTest {

    private static final int CHILDREN = 150;
    private static final String[] ODD = {
        "",
        " ",
        "?",
        "31/02/2017",
        "29/02/2016",
        "01/01/0000",
        "31/12/9999",
        "00/00/0000",
        "S",
        "X1",
        "E2",
        "E4A",
        "A5",
        "ZZ/ZZ/ZZZZ",
        "ZZ/05/2021",
        "2017-01-01",
        "-1",
        "41",
        "99999999999",
        "1.0",
        "\u00E9\uD83D\uDE00",
        "\"",
        "a,b",
        "\n",
        "x".repeat(500),
        "0",
        "1",
        "PN0",
        "UN3"
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20171, 20182, 903_903})
    void become_entries_that_can_be_stored_and_read_back(long seed) {
        ReturnContent content = mutated(new Random(seed));
        ReturnMapping mapping = new ReturnMapping(content, SampleReturn.YEAR, null);

        OpenedSample.mapped(mapping)
                .forEach((child, facts) -> {
                    assertThat(keys(facts.entries()))
                            .containsAll(
                                    content.children().getOrDefault(child, List.of()).stream()
                                            .map(Row::key)
                                            .toList());
                    facts.entries().forEach(AnyRowsTest::storedAndReadBack);
                });
    }

    private static List<String> keys(List<Entry> entries) {
        return entries.stream()
                .map(entry -> Objects.requireNonNull(entry.envelope().source()).key())
                .toList();
    }

    private static void storedAndReadBack(Entry entry) {
        Map<String, Object> tree = Facts.FORM.toTree(entry);
        assertThat(CanonicalJson.bytes(tree)).isNotEmpty();
        assertThat(Facts.FORM.fromTree(tree)).isEqualTo(entry);
    }

    /** Some children's rows of the sample, with cells changed, rows doubled, dropped and mixed. */
    private static ReturnContent mutated(Random random) {
        Map<String, List<Row>> sample = OpenedSample.sample().mapping().content().children();
        List<String> children = new ArrayList<>(sample.keySet());
        Collections.shuffle(children, random);
        Map<Table, List<Row>> tables = new EnumMap<>(Table.class);
        for (String child : children.subList(0, CHILDREN)) {
            for (Row row : sample.getOrDefault(child, List.of())) {
                List<Row> into = tables.computeIfAbsent(row.table(), _ -> new ArrayList<>());
                for (int copies = random.nextInt(10); copies < 11; copies += 6) {
                    into.add(new Row(row.table(), into.size() + 2, cells(row, random)));
                }
            }
        }
        return new ReturnContent(tables);
    }

    private static Map<String, String> cells(Row row, Random random) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells()
                .forEach((column, text) ->
                        cells.put(
                                column,
                                column.equals("CHILD") || random.nextInt(4) > 0
                                        ? text
                                        : ODD[random.nextInt(ODD.length)]));
        return cells;
    }
}
