package uk.carejourney.fact;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** How one kind of value is written as a tree, read back, and described. */
interface ValueForm {

    /** What the catalogue page calls this kind of value. */
    String word();

    Object toTree(Object value);

    /** The value, or null after adding at least one problem. */
    @Nullable Object fromTree(Object tree, String path, List<Problem> problems);

    /** The JSON Schema (2020-12) of the written form. */
    Map<String, Object> schema();

    /** A value for approved examples: always the same, and telling kinds apart. */
    Object example();
}
