package uk.carejourney.reference;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactType;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Every generated page and schema, by its path below {@code docs/reference}. */
final class ReferenceFiles {

    private ReferenceFiles() {}

    static Map<Path, String> of(Collection<FactType> types) {
        Map<Path, String> files = new TreeMap<>();
        files.put(Path.of("facts.md"), FactsPage.of(types));
        files.put(Path.of("codes.md"), CodesPage.of(types));
        files.put(Path.of("findings-in-records.md"), FindingsPage.page());
        files.putAll(RulebookPages.of(England.rulebook()));
        files.putAll(PackPages.of());
        files.put(Path.of("rulebook", "alerts.md"), AlertsPage.page());
        files.put(
                Path.of("rule-file.schema.json"),
                PrettyJson.of(RuleFileSchema.of(Facts.CATALOGUE)));
        for (FactType type : types) {
            files.put(
                    Path.of("schemas", type.name() + ".schema.json"), PrettyJson.of(schema(type)));
        }
        return files;
    }

    static Map<String, Object> schema(FactType type) {
        Map<String, Object> schema = new TreeMap<>(type.schema());
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put(
                "$id",
                "https://journey-ledger.example/schemas/%s.schema.json".formatted(type.name()));
        schema.put("title", type.name());
        schema.put("description", type.meaning());
        return schema;
    }
}
