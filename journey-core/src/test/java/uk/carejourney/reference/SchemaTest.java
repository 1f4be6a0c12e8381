package uk.carejourney.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class SchemaTest {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Collection<FactType> kinds() {
        return Facts.CATALOGUE.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void takes_the_fact_it_describes(FactType type) {
        assertThat(faults(type, type.toTree(type.example()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void refuses_a_fact_without_what_is_required(FactType type) {
        for (FactField field : type.fields()) {
            Map<String, Object> tree = new TreeMap<>(type.toTree(type.example()));
            tree.remove(field.name());
            assertThat(faults(type, tree).isEmpty()).as(field.name()).isEqualTo(!field.required());
        }
    }

    @Test
    void refuses_a_field_nobody_knows_and_a_value_of_another_kind() {
        FactType ended = Facts.CATALOGUE.named("placement.placement-ended.v1").orElseThrow();
        assertThat(faults(ended, Map.of("placement", "p1", "colour", "blue"))).hasSize(1);
        assertThat(faults(ended, Map.of("placement", 7))).hasSize(1);
    }

    private static List<Error> faults(FactType type, Map<String, Object> tree) {
        return SCHEMAS.getSchema(PrettyJson.of(ReferenceFiles.schema(type)), InputFormat.JSON)
                .validate(PrettyJson.of(tree), InputFormat.JSON);
    }
}
