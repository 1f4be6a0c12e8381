package uk.carejourney.infra.returns.ssda903.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.infra.returns.ssda903.table.ReturnContent;
import uk.carejourney.infra.returns.ssda903.table.Row;
import uk.carejourney.infra.returns.ssda903.table.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ReturnYearTest {

    @ParameterizedTest
    @CsvSource({"2018-03-31, 2017-18", "2018-04-01, 2018-19", "2000-01-01, 1999-00"})
    void runs_from_april_to_march(LocalDate day, String year) {
        assertThat(ReturnYear.of(day)).hasToString(year);
        assertThat(ReturnYear.parse(year)).isEqualTo(ReturnYear.of(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017", "2017-19", "2017/18", "17-18", ""})
    void is_written_as_two_years_that_follow(String text) {
        assertThatThrownBy(() -> ReturnYear.parse(text))
                .hasMessageContaining("write two years that follow, like 2017-18");
    }

    @Test
    void is_the_one_most_episodes_ended_in_whatever_one_mistyped_date_says() {
        assertThat(
                        deduced(
                                "01/05/2017 02/06/2017",
                                "01/05/2017 01/02/2018",
                                "01/05/2017 01/01/2107"))
                .isEqualTo(new ReturnYear(2017));
    }

    @Test
    void is_the_one_most_episodes_began_in_if_none_ended() {
        assertThat(deduced("01/05/2017 ", "01/06/2017 ", "01/05/2012 "))
                .isEqualTo(new ReturnYear(2017));
    }

    @Test
    void is_not_guessed_where_no_date_can_be_read() {
        assertThat(ReturnYear.deducedFrom(episodes("soon "))).isEmpty();
    }

    private static ReturnYear deduced(String... episodes) {
        return ReturnYear.deducedFrom(episodes(episodes)).orElseThrow();
    }

    private static ReturnContent episodes(String... episodes) {
        List<Row> rows = new ArrayList<>();
        for (String episode : episodes) {
            String[] dates = episode.split(" ", -1);
            rows.add(
                    new Row(
                            Table.EPISODES,
                            rows.size() + 2,
                            Map.of("CHILD", "A1", "DECOM", dates[0], "DEC", dates[1])));
        }
        return new ReturnContent(Map.of(Table.EPISODES, rows));
    }
}
