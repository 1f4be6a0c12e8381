package uk.carejourney.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class SoundTest {

    private static Optional<String> sound(String name) {
        return Sound.of(NameWords.of(name).getFirst());
    }

    @ParameterizedTest(name = "{0} sounds as {1}")
    @CsvSource({
        "Stephen, Steven", "Catherine, Kathryn", "Katherine, Catharine", "Shaun, Sean",
        "Mohammed, Muhammad", "Mohamad, Mohamed", "Hussein, Husayn", "Aisha, Ayesha",
        "Smith, Smyth", "Thompson, Tomson", "Geoffrey, Jeffrey", "Mackenzie, McKenzie",
        "Phillip, Filip", "Wright, Rite", "Knight, Night", "Müller, Mueller",
        "Jørgen, Joergen", "Xavier, Zavier", "Isobel, Isabelle", "Clare, Claire",
        "Jayden, Jaiden", "Chloe, Khloe", "Yusuf, Yousef", "Hannah, Hanna"
    })
    void names_said_alike_sound_alike(String one, String other) {
        assertThat(sound(one)).isPresent().isEqualTo(sound(other));
    }

    @ParameterizedTest(name = "{0} does not sound as {1}")
    @CsvSource({"Robin, Wren", "Harry, Larry", "William, Liam", "Anna, Hannah", "Peter, Pat"})
    void names_said_otherwise_do_not(String one, String other) {
        assertThat(sound(one)).isNotEqualTo(sound(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lee", "Zoe", "Иван", "محمد", "4"})
    void what_says_too_little_or_is_not_latin_has_no_sound(String name) {
        assertThat(sound(name)).isEmpty();
    }
}
