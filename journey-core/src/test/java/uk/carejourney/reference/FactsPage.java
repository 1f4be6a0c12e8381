package uk.carejourney.reference;

import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The catalogue page: every fact by area, with its fields. */
final class FactsPage {

    private static final String HEAD =
            """
            # Facts

            Every fact the ledger can hold, made from the records themselves: do not edit.
            To change this page, change a record and run `./mvnw test -pl journey-core -Dreference.write=true` \
            ([how to add a fact](../how-to/add-a-fact.md)).

            Every fact also has an envelope: whose record it belongs to, when it happened, who recorded it, \
            where it was taken from.
            So a fact has no field for its own date, its subject or its recorder.
            A field that is not required may be absent; a list may be empty.
            Sensitivity says how carefully a field is kept: `case` (dates and kinds of casework), `special` \
            (health, ethnicity, religion, offences), `identifying` (names, numbers, addresses) or `free-text` \
            (someone's own words).
            Whose data it is: `subject` (whose record it is), `third-party`, `worker` or `nobody`.

            """;

    private static final String COLUMNS =
            """
            | field | kind | required | codes | sensitivity | whose | meaning |
            | --- | --- | --- | --- | --- | --- | --- |
            """;

    private FactsPage() {}

    static String of(Collection<FactType> types) {
        Map<String, List<FactType>> areas =
                types.stream()
                        .collect(
                                Collectors.groupingBy(
                                        FactType::area, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        areas.forEach((area, facts) ->
                page.append("* [%s](#%s): %d%n".formatted(area, area, facts.size())));
        areas.forEach((area, facts) -> {
            page.append("\n## ").append(area).append("\n");
            facts.forEach(fact -> fact(fact, page));
        });
        return page.toString();
    }

    private static void fact(FactType fact, StringBuilder page) {
        page.append(
                "%n### `%s`%n%n%s%n[Schema](schemas/%s.schema.json).%n"
                        .formatted(fact.name(), fact.meaning(), fact.name()));
        if (fact.fields().isEmpty()) {
            page.append("It has no fields: that it happened is all it says.\n");
            return;
        }
        page.append("\n").append(COLUMNS);
        fact.fields().forEach(field -> row(field, "", page));
    }

    private static void row(FactField field, String within, StringBuilder page) {
        String path = within + field.name();
        page.append(
                "| `%s` | %s | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                path,
                                field.kind(),
                                field.required() ? "yes" : "",
                                field.codes()
                                        .map(set -> "[%s](codes.md#%s)".formatted(set, set))
                                        .orElse(""),
                                field.sensitivity().word(),
                                field.whose().word(),
                                field.meaning()));
        field.parts().forEach(part -> row(part, path + ".", page));
    }
}
