package uk.carejourney.infra.returns.ssda903.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class RecognitionTest {

    private static final String ROW = "A1,M,01/02/2010,WBRI,,,\n";

    @ParameterizedTest
    @EnumSource(Table.class)
    void a_table_is_known_by_its_columns_in_any_order(Table table) {
        List<String> reversed = new ArrayList<>(table.columns());
        Collections.reverse(reversed);

        assertThat(Table.withColumns(reversed)).contains(table);
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void a_table_that_lacks_a_column_is_not_that_table(Table table) {
        assertThat(Table.withColumns(table.columns().subList(1, table.columns().size()))).isEmpty();
    }

    @Test
    void the_header_may_say_who_is_unaccompanied() {
        var content =
                Files903.smallest()
                        .with("header.csv", Files903.HEADER + ",UASC\nA1,M,01/02/2010,WBRI,,,,1\n")
                        .understood()
                        .content();

        assertThat(content.rows(Table.HEADER).getFirst().raw()).containsEntry("UASC", "1");
    }

    @Test
    void names_of_files_make_no_difference() {
        var content =
                Files903.none()
                        .with("SSDA903_2018_one.CSV", Files903.HEADER + "\n" + ROW)
                        .with("two.csv", Files903.EPISODES + "\n")
                        .understood()
                        .content();

        assertThat(content.rows(Table.HEADER)).hasSize(1);
    }

    @Test
    void byte_order_mark_line_ends_quotes_and_trailing_lines_make_no_difference() {
        var plain = Files903.smallest().with("header.csv", Files903.HEADER + "\n" + ROW);
        var other =
                Files903.smallest()
                        .with(
                                "header.csv",
                                "\uFEFF"
                                        + Files903.HEADER
                                        + "\r\n\"A1\",M,\"01/02/2010\",WBRI,,,\r\n\r\n\r\n");
        var unfinished =
                Files903.smallest().with("header.csv", Files903.HEADER + "\n" + ROW.strip());

        String digest = plain.understood().content().digest();
        assertThat(other.understood().content().digest()).isEqualTo(digest);
        assertThat(unfinished.understood().content().digest()).isEqualTo(digest);
    }

    @Test
    void a_cell_more_a_row_moved_or_a_table_more_is_another_return() {
        String digest = Files903.smallest().understood().content().digest();
        String withRow =
                Files903.smallest()
                        .with("header.csv", Files903.HEADER + "\n" + ROW)
                        .understood()
                        .content()
                        .digest();
        String withTable =
                Files903.smallest()
                        .with("dolo.csv", "CHILD,DOB,DOLO_START,DOLO_END\n")
                        .understood()
                        .content()
                        .digest();

        assertThat(List.of(digest, withRow, withTable)).doesNotHaveDuplicates();
    }

    @Test
    void a_cell_keeps_its_words_and_loses_nothing() {
        Row row =
                Files903.smallest()
                        .with(
                                "header.csv",
                                Files903.HEADER + "\n A1 ,M,\"01,02\",\"a \"\"b\"\"\",,,\n")
                        .understood()
                        .content()
                        .rows(Table.HEADER)
                        .getFirst();

        assertThat(row.raw())
                .containsEntry("CHILD", " A1 ")
                .containsEntry("DOB", "01,02")
                .containsEntry("ETHNIC", "a \"b\"")
                .hasSize(4);
        assertThat(row.child()).isEqualTo("A1");
        assertThat(row.key()).isEqualTo("header:2");
    }

    @Test
    void a_line_of_blank_cells_is_passed_over_with_a_note() {
        var understood =
                Files903.smallest()
                        .with("header.csv", Files903.HEADER + "\n,,,,,,\n" + ROW)
                        .understood();

        assertThat(understood.notes())
                .containsExactly("header.csv, line 2: passed over, every cell is blank");
        assertThat(understood.content().rows(Table.HEADER).getFirst().key()).isEqualTo("header:3");
    }

    @Test
    void what_is_not_a_csv_file_is_passed_over_with_a_note(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("header.csv"), Files903.HEADER + "\n" + ROW);
        Files.writeString(folder.resolve("episodes.csv"), Files903.EPISODES + "\n");
        Files.writeString(folder.resolve("readme.txt"), "hello", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(".hidden.csv"), "hello", StandardCharsets.UTF_8);
        Files.createDirectory(folder.resolve("old"));

        assertThat(ReturnFiles.in(folder))
                .isInstanceOfSatisfying(
                        ReturnReading.Understood.class,
                        understood ->
                                assertThat(understood.notes())
                                        .containsExactlyInAnyOrder(
                                                "readme.txt: passed over, it is not a CSV file",
                                                ".hidden.csv: passed over, it is not a CSV file",
                                                "old: passed over, it is a folder"));
    }
}
