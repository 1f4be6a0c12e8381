package uk.carejourney.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.journey.Code;

import java.time.LocalDate;

class CodesByDateTest {

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource({
        "placement-type, P2, 2023-10-27, true",
        "placement-type, P2, 2023-10-28, false",
        "placement-type, H5, 2023-10-28, false",
        "placement-type, K3, 2023-10-27, false",
        "placement-type, K3, 2023-10-28, true",
        "placement-type, Z1, 2025-04-01, false",
        "placement-type, Z12, 2025-04-01, true",
        "sex, 2, 2024-03-31, true",
        "sex, 2, 2024-04-01, false",
        "sex, F, 2024-04-01, true",
        "reason-episode-ceased, E43, 2018-03-31, true",
        "reason-episode-ceased, E45, 2018-03-31, false",
        "reason-place-change, CUSTOD, 2018-04-01, true",
        "activity, F3, 2021-03-31, true",
        "activity, F4, 2021-03-31, false",
        "legal-status, C2, 1995-01-01, true",
        "legal-status, C9, 2024-01-01, false",
        "in-touch, NO, 2024-01-01, true"
    })
    void a_code_is_known_only_while_it_was_in_use(
            String set, String code, LocalDate day, boolean known) {
        assertThat(CodeSets.england().knows(set, new Code(code), day)).isEqualTo(known);
    }

    @Test
    void an_ended_code_keeps_its_meaning() {
        CodeSet placements = CodeSets.england().set("placement-type");
        assertThat(placements.meaning(new Code("P2"))).contains("Independent living");
        assertThat(placements.codesOn(LocalDate.of(2024, 1, 1)))
                .extracting(CodeMeaning::code)
                .contains("K3")
                .doesNotContain("P2", "H5", "Z11");
    }

    @Test
    void how_sex_is_coded_follows_the_day_of_writing_not_of_birth() {
        CodeSets england = CodeSets.england();
        assertThat(england.set("sex").judgedBy()).isEqualTo(CodeSet.JudgedBy.WRITTEN);
        assertThat(england.set("placement-type").judgedBy()).isEqualTo(CodeSet.JudgedBy.HAPPENED);
    }

    @Test
    void a_set_nobody_wrote_is_named_with_the_file_to_write() {
        assertThat(CodeSets.england().named("colour")).isEmpty();
        assertThatThrownBy(() -> CodeSets.england().set("colour"))
                .hasMessageContaining("codes/colour.yaml");
    }
}
