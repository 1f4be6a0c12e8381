package uk.carejourney.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NameWordsTest {

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Robin Oakes           | robin oakes",
                "  ROBIN   oakes       | robin oakes",
                "Oakes, Robin          | oakes robin",
                "Zoë                   | zoe",
                "Siân                  | sian",
                "Núñez                 | nunez",
                "O'Brien               | obrien",
                "O’Brien               | obrien",
                "Smith-Jones           | smith jones",
                "Anne–Marie            | anne marie",
                "Øyvind Łukasz Þór     | oyvind lukasz thor",
                "Weiß                  | weiss",
                "İpek Işık             | ipek isik",
                "Nguyễn                | nguyen",
                "Ǆemal                 | dzemal",
                "محمد                  | محمد",
                "Иван                  | иван",
                "M. J. Reed            | m j reed",
            })
    void two_ways_to_write_a_name_give_the_same_words(String written, String words) {
        assertThat(String.join(" ", NameWords.of(written))).isEqualTo(words);
    }

    @Test
    void a_name_of_no_letters_has_no_words() {
        assertThat(NameWords.of(" -'. ")).isEqualTo(List.of());
    }

    @ParameterizedTest(name = "{0} is known as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "O'Brien       | obrien",
                "O'Brien       | brien",
                "Smith-Jones   | smithjones",
                "Smith-Jones   | jones",
                "Mary Ann Lee  | maryann",
                "Mary Ann Lee  | annlee",
                "van der Berg  | vanderberg",
                "Abd al-Rahman | alrahman",
            })
    void parts_of_a_name_are_given_together_or_one_by_one(String name, String word) {
        assertThat(NameWords.known(name)).contains(word);
    }
}
