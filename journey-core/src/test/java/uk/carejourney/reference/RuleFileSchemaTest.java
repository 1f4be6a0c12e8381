package uk.carejourney.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.catalogue.Packs;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RuleFileFault;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The schema takes what the reader takes, and refuses what it refuses. */
class RuleFileSchemaTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(PrettyJson.of(RuleFileSchema.of(Facts.CATALOGUE)), InputFormat.JSON);

    private static final String GOOD =
            """
            source: An Act
            address: https://example.org/act
            statuses:
              looked-after: {means: Looked after, is: looked after}
            rules:
              - id: first
                title: First review
                citation: section 1
                force: law
                evidence: verified
                severity: S1
                for: looked-after
                start: {begins: looked-after}
                versions:
                  - {from: 2011-04-01, due: within 20 working days}
                stop: {fact: review.review-held, where: {regime: looked-after}}
                exempt: none
                warning: 5 working days
                worsens: [{at: 8 weeks, severity: S1}]
                examples:
                  - shows: Held
                    facts:
                      - {on: 2026-03-16, fact: admission.child-became-looked-after, legalStatus: V2}
                      - 2026-03-20 review.review-held
                    as-of: 2026-05-01
                    clocks: ['met, due 2026-04-15']
            """;

    static Stream<RuleFile> files() {
        return Stream.concat(
                England.files().stream(),
                Packs.names().stream().map(pack -> Packs.files(pack).getLast()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void every_file_that_ships_is_as_the_schema_says(RuleFile file) {
        assertThat(faults(file.yaml())).as(file.name()).isEmpty();
    }

    @Test
    void the_file_the_mistakes_are_made_in_is_good_for_both() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(RulebookReader.read(Facts.CATALOGUE, List.of(new RuleFile("act", GOOD))).all())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{1} instead of {0}, line {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    source: An Act           | sauce: An Act          | line 1
                    is: looked after         | is: cared for          | line 4
                    is: looked after         | with: nobody           | line 4
                    id: first                | id: First Rule         | line 6, rule First Rule
                    title: First review      | titel: First review    | line 7
                    force: law               | force: custom          | line 9, rule first
                    evidence: verified       | evidence: hearsay      | line 10, rule first
                    severity: S1\\n           | severity: S9\\n         | line 11, rule first
                    {begins: looked-after}   | {begin: looked-after}  | line 13, rule first
                    from: 2011-04-01         | from: 1 April 2011     | line 15, rule first
                    within 20 working days   | inside 20 working days | line 15, rule first
                    review.review-held,      | review.review-hold,    | line 16, rule first
                    exempt: none             | exempt: [{because: x}] | line 17, rule first
                    warning: 5 working days  | warning: soon          | line 18, rule first
                    at: 8 weeks              | at: 8 wks              | line 19, rule first
                    shows: Held              | show: Held             | line 21, rule first
                    fact: admission.child-b  | fakt: admission.child-b | line 23, rule first
                    'met, due 2026-04-15'    | 'done, due 2026-04-15' | line 26, rule first
                    """)
    void a_mistake_is_refused_by_the_schema_and_by_the_reader_with_its_place(
            String good, String bad, String place) {
        String right = good.replace("\\n", "\n");
        assertThat(GOOD).contains(right);
        String wrong = GOOD.replace(right, bad.replace("\\n", "\n"));
        assertThat(faults(wrong)).as("by the schema").isNotEmpty();
        assertThatThrownBy(() ->
                        RulebookReader.read(Facts.CATALOGUE, List.of(new RuleFile("act", wrong))))
                .isInstanceOf(RuleFileFault.class)
                .hasMessageContaining("act.yaml " + place);
    }

    private static List<Error> faults(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setMaxAliasesForCollections(Integer.MAX_VALUE).build();
        Object tree = Objects.requireNonNull(new Load(settings).loadFromString(yaml));
        return SCHEMA.validate(PrettyJson.of(plain(tree)), InputFormat.JSON);
    }

    /** The same without fractions, such as 12.5 hours, which our JSON has none of. */
    private static Object plain(Object tree) {
        return switch (tree) {
            case Map<?, ?> members -> {
                Map<String, Object> plain = new TreeMap<>();
                members.forEach((name, value) -> plain.put(String.valueOf(name), plain(value)));
                yield plain;
            }
            case List<?> items -> items.stream().map(RuleFileSchemaTest::plain).toList();
            case Double fraction -> fraction.toString();
            default -> tree;
        };
    }
}
