package uk.carejourney.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** RFC 8785, as far as a stored fact needs it. */
class CanonicalJsonTest {

    @Test
    void members_are_sorted_by_utf_16_code_units() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("\u20ac", "Euro Sign");
        tree.put("\r", "Carriage Return");
        tree.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        tree.put("1", "One");
        tree.put("\ud83d\ude00", "Emoji: Grinning Face");
        tree.put("\u0080", "Control");
        tree.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.text(tree))
                .as("the example of section 3.2.3")
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                                + "\"\u20ac\":\"Euro Sign\","
                                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void texts_are_escaped_only_where_they_must_be() {
        assertThat(CanonicalJson.text("\u20ac$\u000f\nA'B\"\\\"/"))
                .as("the string of section 3.2.2.2, less its second backslash pair")
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\"");
    }

    @Test
    void lists_keep_their_order_and_objects_may_nest() {
        assertThat(CanonicalJson.text(Map.of("b", List.of(2, 1L, true), "a", Map.of())))
                .isEqualTo("{\"a\":{},\"b\":[2,1,true]}");
    }

    @Test
    void what_could_be_written_in_two_ways_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.text(1.5)).hasMessageContaining("Double");
        assertThatThrownBy(() -> CanonicalJson.text(1L << 53)).hasMessageContaining("Long");
        assertThatThrownBy(() -> CanonicalJson.text(Long.MIN_VALUE)).hasMessageContaining("Long");
        assertThatThrownBy(() -> CanonicalJson.text("half \ud83d")).hasMessageContaining("index 5");
        assertThatThrownBy(() -> CanonicalJson.text("\ude00 half")).hasMessageContaining("index 0");
    }
}
