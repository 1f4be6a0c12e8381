package uk.carejourney.gateway.wording;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts a fact into words for one reader: a title, and its fields as far as they may see them. */
public final class FactWords {

    /** A field in words; {@code withheld} says that the reader's role doesn't see it. */
    public record Field(String label, String value, boolean withheld, boolean reference) {

        /** A reference joins entries to one another, and says nothing to a reader by itself. */
        public boolean speaks() {
            return !reference;
        }
    }

    private static final String WITHHELD = "Not shown to your role";

    /** The envelope's date of this fact is a date of birth. */
    private static final String BIRTH = "identity.child-born";

    private final FactCatalogue catalogue;
    private final ValueWords values;

    public FactWords(FactCatalogue catalogue, ValueWords values) {
        this.catalogue = catalogue;
        this.values = values;
    }

    /** What the code of a set means. */
    public String code(String set, Code code) {
        return values.code(set, code);
    }

    public FactType type(Fact fact) {
        return catalogue.of(fact);
    }

    /** The fact as a tree, without the pseudonym of anyone whose record is sealed. */
    public Map<String, Object> tree(Fact fact) {
        Map<String, Object> tree = new TreeMap<>();
        type(fact).toTree(fact).forEach((name, value) -> tree.put(name, values.told(value)));
        return tree;
    }

    /** What happened, such as "Placement started". */
    public String title(Fact fact) {
        String[] parts = type(fact).name().split("\\.");
        return Labels.sentence(parts[1]);
    }

    /** The business area, such as "Placement". */
    public String area(Fact fact) {
        return Labels.sentence(type(fact).area());
    }

    /** Every field that says something, in the order the record declares them. */
    public List<Field> fields(Fact fact, Sight sight) {
        List<Field> fields = new ArrayList<>();
        for (FactField field : type(fact).fields()) {
            Object value = RecordParts.value(field.component(), fact);
            if (value == null || (value instanceof List<?> list && list.isEmpty())) {
                continue;
            }
            boolean shown = sight.shows(field.sensitivity());
            fields.add(
                    new Field(
                            Labels.ofField(field.name()),
                            shown ? values.words(field, value, sight) : WITHHELD,
                            !shown,
                            value instanceof Ref));
        }
        return List.copyOf(fields);
    }

    /** When it happened, unless the date itself identifies the child and the reader may not. */
    public String happened(Fact fact, Happened happened, Sight sight) {
        boolean birth = type(fact).name().startsWith(BIRTH);
        return birth && !sight.named() ? "date not shown to your role" : Dates.happened(happened);
    }
}
