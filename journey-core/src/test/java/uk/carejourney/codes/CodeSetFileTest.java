package uk.carejourney.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.StringReader;

class CodeSetFileTest {

    private static final String HEAD = "title: Colour\nsource: Invented\n";

    @Test
    void codes_that_look_like_numbers_or_truths_are_texts() {
        CodeSet set = read(HEAD + "codes:\n  0: None\n  NO: Not in touch\n  1: One\n");
        assertThat(set.all()).extracting(CodeMeaning::code).containsExactly("0", "NO", "1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    codes:\\n  A: one\\n  A: two\\n                   | line 5: 'A' stands here twice
                    codes:\\n  A: { means: one, form: 2020-01-01 }\\n | line 4: 'form' is not one of
                    codes:\\n  A: { means: one, from: 2020-1-1 }\\n   | line 4: '2020-1-1' is not a day
                    codes:\\n  A: { from: 2020-01-01 }\\n             | line 4: 'means' is missing
                    codes:\\n  A: [one]\\n                            | line 4: names with values
                    codes:\\n  A:\\n                                  | line 4: a text is expected
                    codes: none\\n                                   | line 3: names with values
                    colour: red\\n                                   | line 3: 'colour' is not one of
                    judged-by: moon\\ncodes:\\n  A: one\\n             | line 3: judged-by is
                    codes:\\n  A: 'one\\n                             | codes/colour.yaml line
                    """)
    void a_malformed_file_is_refused_naming_file_and_line(String yaml, String said) {
        assertThatThrownBy(() -> read(HEAD + yaml.replace("\\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("codes/colour.yaml line ")
                .hasMessageContaining(said);
    }

    @Test
    void an_empty_file_or_one_without_codes_is_refused() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> read(HEAD)).hasMessageContaining("'codes' is missing");
    }

    private static CodeSet read(String yaml) {
        return CodeSetFile.read("colour", new StringReader(yaml));
    }
}
