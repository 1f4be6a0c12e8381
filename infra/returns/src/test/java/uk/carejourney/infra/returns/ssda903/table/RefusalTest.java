package uk.carejourney.infra.returns.ssda903.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class RefusalTest {

    private static final String ROW = "A1,M,01/02/2010,WBRI,,,\n";

    @Test
    void a_folder_that_is_not_there(@TempDir Path folder) {
        assertThat(refusedIn(folder.resolve("absent")))
                .startsWith("the folder: there is no folder");
    }

    @Test
    void a_folder_without_any_table(@TempDir Path folder) {
        assertThat(refusedIn(folder))
                .isEqualTo(
                        "the folder: it holds none of the return's tables; name the folder that"
                                + " holds the return's CSV files");
    }

    @Test
    void a_return_without_episodes() {
        assertThat(Files903.none().with("h.csv", Files903.HEADER + "\n" + ROW).firstProblem())
                .startsWith("the folder: the table episodes is missing; add the file with the");
    }

    @Test
    void one_table_twice() {
        assertThat(Files903.smallest().with("more.csv", Files903.HEADER + "\n").firstProblem())
                .isEqualTo(
                        "more.csv, line 1: it is the table header again, which header.csv holds;"
                                + " leave only one of them");
    }

    @Test
    void a_column_that_is_missing_or_misspelt() {
        var refused =
                Files903.smallest()
                        .with("header.csv", Files903.HEADER.replace("ETHNIC", "ETHNICITY") + "\n")
                        .refused();

        assertThat(refused.problems())
                .extracting(FileProblem::file, FileProblem::line, FileProblem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("header.csv", 1, "ETHNIC"),
                        org.assertj.core.groups.Tuple.tuple("header.csv", 1, "ETHNICITY"));
    }

    @Test
    void columns_of_no_table() {
        assertThat(Files903.smallest().with("x.csv", "CHILD,SHOE_SIZE\nA1,3\n").firstProblem())
                .startsWith("x.csv, line 1: no table has the columns CHILD, SHOE_SIZE;");
    }

    @Test
    void a_column_that_stands_there_twice() {
        assertThat(
                        Files903.smallest()
                                .with("header.csv", Files903.HEADER + ",DOB\n")
                                .firstProblem())
                .isEqualTo(
                        "header.csv, line 1, DOB: the column stands there twice; remove one of"
                                + " them");
    }

    @Test
    void semicolons_instead_of_commas() {
        assertThat(
                        Files903.smallest()
                                .with("header.csv", Files903.HEADER.replace(',', ';') + "\n")
                                .firstProblem())
                .isEqualTo(
                        "header.csv, line 1: its columns are not separated by commas; save it as"
                                + " CSV with commas");
    }

    @Test
    void a_row_with_too_few_or_too_many_cells() {
        var refused =
                Files903.smallest()
                        .with("header.csv", Files903.HEADER + "\n" + ROW + "A2,M\nA3,,,,,,,,\n")
                        .refused();

        assertThat(refused.problems())
                .extracting(FileProblem::sentence)
                .containsExactly(
                        "header.csv, line 3: 2 cells under 7 columns; quote a cell that holds a"
                                + " comma, and write blank cells too",
                        "header.csv, line 4: 9 cells under 7 columns; quote a cell that holds a"
                                + " comma, and write blank cells too");
    }

    @Test
    void a_row_about_no_child() {
        assertThat(
                        Files903.smallest()
                                .with("header.csv", Files903.HEADER + "\n ,M,01/02/2010,WBRI,,,\n")
                                .firstProblem())
                .isEqualTo(
                        "header.csv, line 2, CHILD: it is blank; say which child the row is about");
    }

    @Test
    void bytes_that_are_not_utf_8_are_named_by_line_and_column() {
        byte[] latin =
                (Files903.HEADER + "\n" + ROW + "A2,M,01/02/2010,caf\u00E9,,,\n")
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Files903.smallest().with("header.csv", latin).firstProblem())
                .isEqualTo(
                        "header.csv, line 3, ETHNIC: byte 83 (E9) is not UTF-8; save it as 'CSV"
                                + " UTF-8'");
    }

    @Test
    void bytes_that_break_off_within_a_character() {
        byte[] cut = {'A', (byte) 0xC3};

        assertThat(Files903.smallest().with("x.csv", cut).firstProblem())
                .isEqualTo("x.csv, line 1: byte 2 (C3) is not UTF-8; save it as 'CSV UTF-8'");
    }

    @Test
    void utf_16_and_zero_bytes() {
        byte[] wide = Files903.HEADER.getBytes(StandardCharsets.UTF_16);

        assertThat(Files903.smallest().with("header.csv", wide).firstProblem())
                .isEqualTo("header.csv: its text is UTF-16, not UTF-8; save it as 'CSV UTF-8'");
        assertThat(
                        Files903.smallest()
                                .with("header.csv", Files903.HEADER + "\nA1,\0")
                                .firstProblem())
                .startsWith("header.csv, line 2: it holds a zero byte");
    }

    @Test
    void a_quote_that_never_ends() {
        assertThat(
                        Files903.smallest()
                                .with("header.csv", Files903.HEADER + "\n" + ROW + "\"A2,M\n")
                                .firstProblem())
                .startsWith("header.csv, line 3: its quotes do not pair up;");
    }

    @Test
    void an_empty_file() {
        assertThat(Files903.smallest().with("missing.csv", "").firstProblem())
                .isEqualTo("missing.csv: it is empty; remove it, or export it again");
    }

    @Test
    void every_problem_is_told_up_to_fifty() {
        var refused =
                Files903.smallest()
                        .with("episodes.csv", Files903.EPISODES + "\n" + "A1\n".repeat(60))
                        .with("x.csv", "SHOE_SIZE\n")
                        .refused();

        assertThat(refused.problems()).hasSize(50);
        assertThat(refused.furtherProblems()).isEqualTo(11);
    }

    private static String refusedIn(Path folder) {
        if (ReturnFiles.in(folder) instanceof ReturnReading.Refused refused) {
            return refused.problems().getFirst().sentence();
        }
        throw new AssertionError("not refused");
    }
}
