package uk.carejourney.gateway.wording;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;

/** Reads the parts of a record. */
final class RecordParts {

    private RecordParts() {}

    static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot read " + component, broken);
        }
    }
}
