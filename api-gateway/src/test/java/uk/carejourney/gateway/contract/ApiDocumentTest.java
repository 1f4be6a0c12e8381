package uk.carejourney.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The contract is written from the code, complete, and committed as it is served. */
final class ApiDocumentTest {

    private static final Path REFERENCE = Path.of("../docs/reference");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static Map<String, Object> tree = Map.of();
    private static JsonNode document = JSON.nullNode();

    @BeforeAll
    static void write() {
        tree = ApiDocument.document();
        document = JSON.valueToTree(tree);
    }

    @Test
    void the_committed_contract_is_what_the_code_says() throws IOException {
        assertWritten("openapi.json", JSON.writeValueAsString(tree) + "\n");
    }

    @Test
    void the_page_of_endpoints_is_what_the_contract_says() throws IOException {
        assertWritten("api.md", EndpointsPage.of(document));
    }

    private static void assertWritten(String name, String content) throws IOException {
        Path file = REFERENCE.resolve(name);
        if ("write".equals(System.getProperty("journey.docs"))) {
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("write it anew: ./mvnw -pl api-gateway -am test -Djourney.docs=write")
                .hasContent(content);
    }

    @Test
    void every_operation_says_what_it_does_who_may_and_how_it_refuses() {
        List<String> missing = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        Operations.in(document)
                .forEach(one -> {
                    JsonNode tree = one.tree();
                    for (String field : List.of("operationId", "summary", "description")) {
                        check(missing, tree.path(field).asString(), one + " " + field);
                    }
                    check(missing, ids.add(tree.path("operationId").asString()), one + " id");
                    check(missing, tree.path("security").isArray(), one + " security");
                    check(missing, one.codes().isEmpty() ? "" : "codes", one + " codes");
                    tree.path("responses")
                            .properties()
                            .forEach(response ->
                                    check(
                                            missing,
                                            response.getValue().path("description").asString(),
                                            one + " " + response.getKey()));
                });
        assertThat(missing).isEmpty();
        assertThat(ids).hasSizeGreaterThan(60);
    }

    @Test
    void every_parameter_and_every_field_says_what_it_means() {
        List<String> missing = new ArrayList<>();
        Operations.in(document)
                .forEach(one ->
                        one.tree()
                                .path("parameters")
                                .valueStream()
                                .filter(parameter -> !parameter.has("$ref"))
                                .forEach(parameter -> {
                                    String name = parameter.path("name").asString();
                                    String means = parameter.path("description").asString();
                                    check(missing, means, one + " " + name);
                                    check(missing, !parameter.path("schema").isEmpty(), name);
                                }));
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> {
                    check(
                            missing,
                            schema.getValue().path("description").asString(),
                            schema.getKey());
                    schema.getValue()
                            .path("properties")
                            .properties()
                            .forEach(field ->
                                    check(
                                            missing,
                                            field.getValue().path("description").asString(),
                                            schema.getKey() + "." + field.getKey()));
                });
        assertThat(missing).isEmpty();
    }

    private static void check(List<String> missing, String said, String what) {
        check(missing, !said.isBlank(), what);
    }

    private static void check(List<String> missing, boolean said, String what) {
        if (!said) {
            missing.add(what);
        }
    }

    @Test
    void every_schema_is_named_used_and_there() {
        Set<String> referred = new TreeSet<>(ApiDocument.referred(tree));
        Set<String> there = new TreeSet<>();
        document.path("components")
                .properties()
                .forEach(kind -> {
                    if (!kind.getKey().equals("securitySchemes")) {
                        kind.getValue()
                                .propertyNames()
                                .forEach(name ->
                                        there.add("#/components/" + kind.getKey() + "/" + name));
                    }
                });
        assertThat(there).isEqualTo(referred);
    }
}
