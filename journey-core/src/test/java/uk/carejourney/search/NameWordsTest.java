package uk.carejourney.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "O‛Brien               | obrien",
                "Saʿad                 | saad",
                "Robin 😀              | robin",
            })
    void two_ways_to_write_a_name_give_the_same_words(String written, String words) {
        assertThat(String.join(" ", NameWords.of(written))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200FRobin Oakes\u200E",
                "\uFEFFRo\u00ADbin Oakes",
                "Robin\u00A0Oakes",
                "Robin\t\r\n\u0000Oakes",
                "\u202DRobin\u202C Oa\u2060kes",
                "Ｒｏｂｉｎ Oakes"
            })
    void what_is_not_seen_of_a_name_changes_no_word_of_it(String pasted) {
        assertThat(NameWords.of(pasted)).containsExactly("robin", "oakes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O\uFF07Brien", "O\u2032Brien", "O\u02BCBrien", "O\u00B4Brien"})
    void whatever_key_the_apostrophe_was_typed_with(String written) {
        assertThat(NameWords.of(written)).containsExactly("obrien");
    }

    @ParameterizedTest
    @ValueSource(strings = {" -'. ", "😀", "\u200F", "\u0000"})
    void a_name_of_no_letters_has_no_words(String name) {
        assertThat(NameWords.of(name)).isEqualTo(List.of());
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
