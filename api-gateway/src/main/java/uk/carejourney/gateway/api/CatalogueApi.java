package uk.carejourney.gateway.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every kind of fact the ledger can hold. */
@RestController
final class CatalogueApi {

    /** One kind of fact. */
    record TypeJson(
            String type,
            String area,
            String meaning,
            List<FieldJson> fields,
            Map<String, Object> schema) {

        static TypeJson of(FactType type) {
            return new TypeJson(
                    type.name(),
                    type.area(),
                    type.meaning(),
                    type.fields().stream().map(FieldJson::of).toList(),
                    type.schema());
        }
    }

    /** One field of a fact. */
    record FieldJson(
            String name,
            String meaning,
            String kind,
            boolean required,
            String sensitivity,
            String whose) {

        static FieldJson of(FactField field) {
            return new FieldJson(
                    field.name(),
                    field.meaning(),
                    field.kind(),
                    field.required(),
                    word(field.sensitivity()),
                    word(field.whose()));
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Every kind of fact, with its fields and the JSON Schema of them. */
    @GetMapping("/api/v1/catalogue")
    List<TypeJson> catalogue() {
        return Facts.CATALOGUE.all().stream().map(TypeJson::of).toList();
    }
}
