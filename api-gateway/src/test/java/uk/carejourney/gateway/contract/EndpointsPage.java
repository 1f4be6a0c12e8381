package uk.carejourney.gateway.contract;

import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.stream.Collectors;

/** The page that lists every endpoint, for people. */
final class EndpointsPage {

    private static final String HEADING =
            """


            | request | what it does | refusals of its own |
            | --- | --- | --- |
            """;

    private EndpointsPage() {}

    static String of(JsonNode document) {
        StringBuilder page = new StringBuilder("# REST interface\n\n");
        page.append(
                """
                Generated from the code; a build fails if this page differs from it.
                Everything it says in brief, [`openapi.json`](openapi.json) says in full, with every \
                field, unit and refusal; a running application serves it at `/api/v1/openapi.json`.
                How to use it: [record and read facts](../how-to/record-and-read-facts.md), \
                [page, poll and follow](../how-to/use-the-api.md).
                What each refusal means: [refusals](refusals.md); whom each request is for: \
                [roles](roles.md).
                """);
        document.path("tags").forEach(tag -> append(page, tag, document));
        return page.toString();
    }

    private static void append(StringBuilder page, JsonNode tag, JsonNode document) {
        String name = tag.path("name").asString();
        page.append("\n## ")
                .append(name.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(name.substring(1).replace('-', ' '))
                .append("\n\n")
                .append(tag.path("description").asString())
                .append(HEADING);
        Operations.in(document)
                .filter(one -> one.tree().path("tags").path(0).asString().equals(name))
                .forEach(one ->
                        page.append(
                                "| `%s %s` | %s | %s |\n"
                                        .formatted(
                                                one.verb().toUpperCase(Locale.ROOT),
                                                one.path(),
                                                one.tree().path("summary").asString(),
                                                own(one))));
    }

    /** Without what any request may be refused for. */
    private static String own(Operations.One one) {
        return one.codes().stream()
                .filter(code -> !Refused.ANYWHERE.contains(code))
                .map(code -> "`" + code + "`")
                .collect(Collectors.joining(", "));
    }
}
