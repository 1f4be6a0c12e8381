package uk.carejourney.reference;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.EntryForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is approved of one stored version: an example as stored, and its fields. */
final class ApprovedFact {

    private ApprovedFact() {}

    static Entry example(FactType type) {
        return new Entry(
                Envelope.of(
                        new UUID(1, 2),
                        Subject.child(new UUID(3, 4)),
                        Happened.on("2026-03-02"),
                        Actor.person("w-17", Role.PRACTITIONER)),
                type.example());
    }

    static String of(FactType type) {
        return of(type, Facts.FORM);
    }

    static String of(FactType type, EntryForm form) {
        List<Object> fields = new ArrayList<>();
        type.fields().forEach(field -> add(field, "", fields));
        return PrettyJson.of(Map.of("entry", form.toTree(example(type)), "fields", fields));
    }

    private static void add(FactField field, String within, List<Object> fields) {
        Map<String, Object> said = new TreeMap<>();
        said.put("name", within + field.name());
        said.put("kind", field.kind());
        said.put("required", field.required());
        said.put("sensitivity", field.sensitivity().word());
        said.put("whose", field.whose().word());
        field.codes().ifPresent(set -> said.put("codes", set));
        fields.add(said);
        field.parts().forEach(part -> add(part, within + field.name() + ".", fields));
    }
}
