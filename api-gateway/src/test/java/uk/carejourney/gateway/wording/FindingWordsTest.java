package uk.carejourney.gateway.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.findings.FindingCode;
import uk.carejourney.infra.returns.ssda903.mapping.Finding;

import java.util.Arrays;
import java.util.stream.Stream;

class FindingWordsTest {

    @ParameterizedTest
    @CsvSource({
        "OVERLAPPING_PLACEMENTS, Overlapping placements",
        "DOB_DIFFERS, Date of birth differs",
        "RNE_CONTRADICTS, Reason for the new episode does not fit"
    })
    void a_finding_is_named_in_words(String code, String title) {
        assertThat(FindingWords.title(code)).isEqualTo(title);
    }

    @Test
    void no_title_is_a_code_or_an_abbreviation() {
        assertThat(
                        Stream.concat(
                                Arrays.stream(FindingCode.values()).map(Enum::name),
                                Arrays.stream(Finding.values()).map(Enum::name)))
                .extracting(FindingWords::title)
                .allSatisfy(title ->
                        assertThat(title)
                                .doesNotContain("_")
                                .doesNotMatch("(?i).*\\b(dob|rne|upn|uasc|dec|v4)\\b.*"));
    }
}
