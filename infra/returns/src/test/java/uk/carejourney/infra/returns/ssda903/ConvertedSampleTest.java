package uk.carejourney.infra.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.infra.returns.ssda903.mapping.InventedIds;
import uk.carejourney.infra.returns.ssda903.mapping.ReturnYear;
import uk.carejourney.infra.returns.ssda903.table.Row;
import uk.carejourney.infra.returns.ssda903.table.Table;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A second synthetic return, converted from the XML form: other names, one column more. */
class ConvertedSampleTest {

    @Test
    void is_read_from_its_folder_with_ten_tables_and_says_who_is_unaccompanied() throws Exception {
        Ssda903Return converted = opened();

        assertThat(converted.mapping().setting().year()).isEqualTo(new ReturnYear(2017));
        assertThat(converted.notes())
                .containsExactly("LICENCE.txt: passed over, it is not a CSV file");
        var content = converted.mapping().content();
        assertThat(content.tables()).hasSize(10).doesNotContain(Table.SW_EPISODES, Table.DOLO);
        assertThat(content.children()).hasSize(253);
        assertThat(content.rows(Table.HEADER).stream().filter(row -> !row.isBlank("UASC")))
                .extracting(Row::child)
                .containsExactlyInAnyOrderElementsOf(
                        content.rows(Table.UASC).stream().map(Row::child).toList());
    }

    @Test
    void is_recorded_whole_and_once() throws Exception {
        MemoryLedger ledger = new MemoryLedger();
        var importing =
                new Ssda903Import(
                        ledger, OpenedSample::register, EarlierReturns.NONE, new InventedIds());
        for (int recorded : List.of(253, 0)) {
            ImportSummary summary =
                    importing.run(
                            opened(),
                            OpenedSample.COUNCIL,
                            OpenedSample.IMPORT,
                            ImportProgress.UNWATCHED);
            assertThat(summary.childrenRecorded()).isEqualTo(recorded);
        }
    }

    private static Ssda903Return opened() throws URISyntaxException {
        var file =
                Objects.requireNonNull(
                        ConvertedSampleTest.class.getResource("converted/Header.csv"));
        Path folder = Objects.requireNonNull(Path.of(file.toURI()).getParent());
        if (Ssda903Return.open(folder, Ssda903Return.Declared.NOTHING)
                instanceof Ssda903Return.Opening.Opened(var ssda903)) {
            return ssda903;
        }
        throw new AssertionError("refused");
    }
}
