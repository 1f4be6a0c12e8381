package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.infra.publisher.Topic.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ContractTest {

    private static final Path PAGE = Path.of("../../docs/reference/asyncapi.json");
    private static final PublisherSettings USUAL = PublisherSettings.usual(Map.of());

    @Test
    void the_asyncapi_document_says_what_the_code_does() throws IOException {
        Contract contract = new Contract(USUAL, Facts.CATALOGUE, CodeSets.england());
        String said =
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                                .build()
                                .writeValueAsString(contract.asyncApi())
                        + "\n";
        if ("write".equals(System.getProperty("journey.docs"))) {
            Files.writeString(PAGE, said);
        }
        assertThat(PAGE)
                .as("write it anew: ./mvnw -pl infra/publisher -am test -Djourney.docs=write")
                .hasContent(said);
    }

    @Test
    void the_restricted_topics_are_those_that_would_disclose_most() {
        List<String> restricted =
                new Topics(USUAL, Facts.CATALOGUE)
                        .all().stream()
                                .filter(topic -> topic.kind() == Kind.RESTRICTED)
                                .map(Topic::title)
                                .sorted()
                                .toList();
        assertThat(restricted)
                .containsExactly(
                        "adoption",
                        "court",
                        "exploitation",
                        "offending",
                        "parenthood",
                        "self-harm",
                        "sexual-health",
                        "substance-misuse");
    }
}
