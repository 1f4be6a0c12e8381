package uk.carejourney.infra.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.infra.returns.ssda903.mapping.ChildFacts;
import uk.carejourney.infra.returns.ssda903.table.Table;
import uk.carejourney.journey.Entry;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The whole sample, counted a second time by other means. */
class SampleReturnTest {

    private static final Ssda903Return SAMPLE = OpenedSample.sample();
    private static Map<String, ChildFacts> mapped = Map.of();
    private static Map<String, Integer> facts = Map.of();

    @BeforeAll
    static void map() {
        mapped = OpenedSample.mapped(SAMPLE.mapping());
        facts = new TreeMap<>();
        entries()
                .forEach(entry ->
                        facts.merge(Facts.CATALOGUE.of(entry.fact()).name(), 1, Integer::sum));
    }

    @Test
    void has_2675_children_in_its_header_and_one_only_elsewhere() {
        assertThat(SAMPLE.mapping().content().rows(Table.HEADER)).hasSize(2_675);
        assertThat(SAMPLE.mapping().content().children()).hasSize(2_676);
        assertThat(SAMPLE.mapping().setting().year()).isEqualTo(SampleReturn.YEAR);
        assertThat(SAMPLE.notes()).isEmpty();
    }

    @Test
    void becomes_exactly_these_facts() {
        assertThat(facts).isEqualTo(expected());
    }

    private static Map<String, Integer> expected() {
        Map<String, Integer> expected = new TreeMap<>();
        expected.put("identity.child-registered.v1", count("header", row -> true));
        expected.put("identity.ethnicity-recorded.v1", count("header", has("ETHNIC")));
        expected.put("identity.number-recorded.v1", count("header", has("UPN")));
        expected.put("returns.mother-status-stated.v1", count("header", has("MOTHER")));
        expected.put("admission.episode-started.v1", count("episodes", row -> true));
        expected.put("admission.episode-ended.v1", count("episodes", has("DEC")));
        expected.put(
                "admission.child-ceased-to-be-looked-after.v1",
                count("episodes", has("DEC").and(has("REC")).and(is("REC", "X1").negate())));
        expected.put("identity.child-died.v1", count("episodes", has("DEC").and(is("REC", "E2"))));
        expected.put("review.review-held.v1", count("reviews", row -> true));
        expected.put("identity.unaccompanied-status-recorded.v1", count("uasc", row -> true));
        expected.put("identity.unaccompanied-status-ended.v1", count("uasc", has("DUC")));
        expected.put("returns.annual-health-statement-made.v1", count("oc2", row -> true));
        expected.put("returns.care-leaver-status-stated.v1", count("oc3", row -> true));
        expected.put("returns.adoption-statement-made.v1", count("ad1", row -> true));
        expected.put("adoption.adoption-match-approved.v1", count("ad1", has("DATE_MATCH")));
        expected.put(
                "adoption.adoption-decision-made.v1", count("placed_for_adoption", row -> true));
        expected.put(
                "adoption.adoption-decision-rescinded.v1",
                count("placed_for_adoption", has("DATE_PLACED_CEASED")));
        expected.put(
                "returns.previous-permanence-recorded.v1",
                count("previous_permanence", row -> true));
        expected.put("missing.went-missing.v1", count("missing", row -> true));
        expected.put("missing.returned.v1", count("missing", has("MIS_END")));
        expected.put("returns.social-worker-spell-stated.v1", count("sw_episodes", row -> true));
        expected.put("court.deprivation-of-liberty-authorised.v1", count("DoLo", row -> true));
        expected.put("court.deprivation-of-liberty-ended.v1", count("DoLo", has("DOLO_END")));
        // What depends on the rows before and after was counted a second time by another program,
        // written from docs/explanation/how-a-return-becomes-facts.md.
        expected.put("admission.child-became-looked-after.v1", 2_242);
        expected.put("admission.legal-status-changed.v1", 1_413);
        expected.put("admission.category-of-need-recorded.v1", 6);
        expected.put("placement.placement-started.v1", 4_275);
        expected.put("placement.placement-ended.v1", 2_859);
        expected.put("adoption.placed-for-adoption.v1", 645);
        return expected;
    }

    @Test
    void loses_not_one_cell() {
        Map<String, Map<String, String>> raw = new HashMap<>();
        entries()
                .forEach(entry -> {
                    var source = Objects.requireNonNull(entry.envelope().source());
                    raw.put(source.key(), source.raw());
                });

        for (Table table : Table.values()) {
            assertThat(SAMPLE.mapping().content().rows(table))
                    .allSatisfy(row -> assertThat(raw.get(row.key())).isEqualTo(row.raw()));
        }
        int cells =
                FILES.keySet().stream()
                        .flatMap(file -> rows(file).stream())
                        .mapToInt(row -> row.size())
                        .sum();
        assertThat(raw.values().stream().mapToInt(Map::size).sum()).isEqualTo(cells);
    }

    @Test
    void read_again_says_the_same_in_the_same_order() {
        assertThat(OpenedSample.mapped(OpenedSample.sample().mapping())).isEqualTo(mapped);
    }

    @Test
    void is_mapped_in_under_two_seconds() {
        var clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        OpenedSample.mapped(SAMPLE.mapping());

        // Processor time: a busy machine does not make the mapping slower.
        assertThat((clock.getCurrentThreadCpuTime() - before) / 1_000_000).isLessThan(2_000);
    }

    @Test
    void says_what_is_wrong_with_it() {
        Map<String, Long> findings =
                mapped.values().stream()
                        .flatMap(child -> child.found().stream())
                        .collect(
                                Collectors.groupingBy(
                                        found -> found.finding().name(),
                                        TreeMap::new,
                                        Collectors.counting()));

        assertThat(findings)
                .containsExactly(
                        Map.entry("AFTER_DEATH", 16L),
                        Map.entry("AFTER_RETURN", 5_190L),
                        Map.entry("CODE_NOT_VALID_ON_DATE", 793L),
                        Map.entry("DUPLICATE_ROW", 2L),
                        Map.entry("MALFORMED", 296L),
                        Map.entry("OUT_OF_RANGE", 3L),
                        Map.entry("OVERLAPPING_EPISODES", 82L),
                        Map.entry("REASON_WITHOUT_END", 1_413L),
                        Map.entry("RNE_CONTRADICTS", 85L),
                        Map.entry("UNKNOWN_CHILD", 2L),
                        Map.entry("UNKNOWN_CODE", 33L));
    }

    private static List<Entry> entries() {
        return mapped.values().stream().flatMap(child -> child.entries().stream()).toList();
    }

    // The second count: no quotes stand in the sample, so lines are split at commas.

    private static final Map<String, List<Map<String, String>>> FILES = new TreeMap<>();

    static {
        SampleReturn.files()
                .forEach((name, bytes) -> FILES.put(name.replace(".csv", ""), split(bytes)));
    }

    private static List<Map<String, String>> split(byte[] bytes) {
        String[] lines =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").split("\r?\n");
        String[] names = lines[0].split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",");
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isBlank()) {
                    row.put(names[c], cells[c]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> rows(String file) {
        return Objects.requireNonNull(FILES.get(file));
    }

    private static int count(String file, Predicate<Map<String, String>> which) {
        return (int) rows(file).stream().filter(which).count();
    }

    private static Predicate<Map<String, String>> has(String column) {
        return row -> row.containsKey(column);
    }

    private static Predicate<Map<String, String>> is(String column, String text) {
        return row -> text.equals(row.get(column));
    }
}
