package uk.carejourney.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.fact.Problem;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class SoughtTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private static final String NHS = "943 476 5919";

    private static List<String> refused(
            String name, @Nullable String born, String nhs, String upn) {
        return Sought.of(name, born == null ? null : LocalDate.parse(born), nhs, upn, TODAY)
                .problems()
                .stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private static Sought sought(String name, @Nullable String born, String nhs) {
        Sought.Asked asked =
                Sought.of(name, born == null ? null : LocalDate.parse(born), nhs, "", TODAY);
        assertThat(asked.problems()).isEmpty();
        return asked.sought();
    }

    private static Fit fit(Sought sought, String... names) {
        Set<String> terms = new TreeSet<>();
        for (String name : names) {
            terms.addAll(Terms.ofName(name));
        }
        terms.add("born 2016-03-14");
        terms.add(Terms.earlier("name finch"));
        return sought.fit(terms::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r", "R. O.", "'", "-"})
    void a_name_of_single_letters_is_too_short(String name) {
        assertThat(refused(name, null, "", "")).containsExactly("name TOO_SHORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2027-04-16"})
    void nobody_is_born_long_ago_or_far_ahead(String born) {
        assertThat(refused("", born, "", "")).containsExactly("born IMPOSSIBLE_DATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "943476591", "94347659190", "943476591X", "seven"})
    void an_nhs_number_mistyped_is_refused(String number) {
        assertThat(refused("", null, number, "")).containsExactly("nhsNumber NOT_AN_NHS_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765919",
                "943 476 5919",
                "943-476-5919",
                "1234567881",
                "943\u00A0476\u00A05919",
                "943\u2013476\u20135919",
                "\u202D9434765919\u202C"
            })
    void an_nhs_number_is_written_as_it_comes(String number) {
        assertThat(refused("", null, number, "")).isEmpty();
    }

    @Test
    void a_pupil_number_has_its_form() {
        assertThat(refused("", null, "", "a123456789012")).isEmpty();
        assertThat(refused("", null, "", "A12345678901B")).isEmpty();
        assertThat(refused("", null, "", "S123456789012")).containsExactly("upn NOT_A_UPN");
        assertThat(refused("", null, "", "UN4")).containsExactly("upn NOT_A_UPN");
    }

    @Test
    void a_problem_never_repeats_what_was_typed() {
        Sought.Asked asked = Sought.of("Q", LocalDate.of(1850, 2, 3), "9434765918", "QX-7", TODAY);
        assertThat(asked.problems()).hasSize(4);
        assertThat(asked.problems())
                .extracting(Problem::sentence)
                .noneMatch(text -> text.contains("1850") || text.contains("QX-7"));
        assertThat(asked.sought()).hasToString("a search for a child");
    }

    @Test
    void words_fit_in_any_order_whole_before_beginnings_before_sounds() {
        int whole = fit(sought("oakes robin", null, ""), "Robin", "Oakes").weight();
        int begins = fit(sought("oak rob", null, ""), "Robin", "Oakes").weight();
        int sounds = fit(sought("oaks robyn", null, ""), "Robin", "Oakes").weight();

        assertThat(whole).isGreaterThan(begins);
        assertThat(begins).isGreaterThan(sounds);
        assertThat(sounds).isPositive();
        assertThat(fit(sought("robin ash", null, ""), "Robin", "Oakes").fits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wickramasing", "Wickramasingh", "Wickramasinghe"})
    void more_letters_of_a_long_name_find_it_still(String letters) {
        assertThat(fit(sought(letters, null, ""), "Wickramasinghe").fits()).isTrue();
        assertThat(fit(sought(letters, null, ""), "Wickramaratne").fits()).isFalse();
    }

    @Test
    void the_ninth_word_must_fit_as_well() {
        String nine = "ana bea cleo dora ella fay gwen hope ";
        assertThat(fit(sought(nine + "iris", null, ""), nine + "iris").fits()).isTrue();
        assertThat(fit(sought(nine + "xenia", null, ""), nine + "iris").fits()).isFalse();
    }

    @Test
    void everything_given_must_fit() {
        assertThat(fit(sought("robin", "2016-03-14", ""), "Robin").fits()).isTrue();
        assertThat(fit(sought("robin", "2016-03-15", ""), "Robin").fits()).isFalse();
        assertThat(fit(sought("robin", null, NHS), "Robin").fits()).isFalse();
    }

    @Test
    void an_earlier_name_fits_less_well_and_is_told() {
        Fit earlier = fit(sought("robin finch", null, ""), "Robin", "Oakes");
        assertThat(earlier.earlier()).isTrue();
        assertThat(fit(sought("robin oakes", null, ""), "Robin", "Oakes").weight())
                .isGreaterThan(earlier.weight());
    }

    @ParameterizedTest(name = "{0} born {1}: {2}")
    @CsvSource({
        "robin oakes,,true",
        "robin,2016-03-14,true",
        "robin,,false",
        "rob oakes,,false",
        "robyn oakes,,false",
        "rob,2016-03-14,false",
        "'',2016-03-14,false",
        "obrien brien,,false",
        "o'brien brien,2016-03-14,true"
    })
    void only_who_says_enough_surely_knows_the_child(
            String name, @Nullable String born, boolean surely) {
        assertThat(fit(sought(name, born, ""), "Robin", "Oakes", "O'Brien").surely())
                .isEqualTo(surely);
    }
}
