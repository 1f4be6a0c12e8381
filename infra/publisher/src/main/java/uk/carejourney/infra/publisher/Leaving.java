package uk.carejourney.infra.publisher;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.Sensitivity;
import uk.carejourney.fact.Whose;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;
import uk.carejourney.retention.RetentionFact;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;

/**
 * Which values may leave the ledger without a grant: data of casework about the subject alone, or
 * about nobody, in forms that can hold no words. A code that is in no code set may be a name in the
 * wrong column, and a date that is none may be anything, so both stay.
 */
final class Leaving {

    /** A text that is nobody's, such as a rule's name, is no longer than this. */
    private static final int LONGEST = 200;

    private static final String NO_DATE = "?";

    private final CodeSets codes;

    Leaving(CodeSets codes) {
        this.codes = codes;
    }

    /** Whether anything of a field may ever leave. */
    boolean byClass(FactField field) {
        return field.sensitivity() == Sensitivity.CASE
                && (field.whose() == Whose.SUBJECT || field.whose() == Whose.NOBODY);
    }

    /** Whether this value of a field may leave as it is. */
    boolean mayLeave(FactField field, Object value) {
        if (!byClass(field)) {
            return false;
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(one -> oneMayLeave(field, one));
        }
        return oneMayLeave(field, value);
    }

    private boolean oneMayLeave(FactField field, Object value) {
        if (value instanceof Map<?, ?> object) {
            return field.parts().stream()
                    .allMatch(part ->
                            !object.containsKey(part.name())
                                    || mayLeave(part, object.get(part.name())));
        }
        return mayEverLeave(field) && isPlain(field, value);
    }

    private boolean isPlain(FactField field, Object value) {
        Class<?> kind = kind(field);
        if (kind == Code.class) {
            return field.codes()
                    .map(set -> codes.set(set).knows(new Code((String) value)))
                    .orElse(false);
        }
        if (kind == Happened.class) {
            return !isUnknownDate(value);
        }
        return kind != String.class || ((String) value).length() <= LONGEST;
    }

    /** Whether some value of a field may leave as it is; what the published schema says of it. */
    boolean mayEverLeave(FactField field) {
        Class<?> kind = kind(field);
        if (!byClass(field) || kind == Ref.class || kind == Fact.class) {
            return false;
        }
        if (kind == String.class) {
            return field.whose() == Whose.NOBODY;
        }
        return kind != Subject.class || namesRecord(field);
    }

    /** Consumers must follow a record that ends, or that turns out to be of the same child. */
    private static boolean namesRecord(FactField field) {
        Class<?> in = field.component().getDeclaringRecord();
        return RetentionFact.class.isAssignableFrom(in)
                || in == ChildRecordsMerged.class
                || in == ChildRecordsSeparated.class;
    }

    static boolean isUnknownDate(Object value) {
        return value instanceof String text && text.startsWith(NO_DATE);
    }

    /** The type of a field's value, or of each value in its list. */
    static Class<?> kind(FactField field) {
        if (field.component().getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return field.component().getType();
    }
}
