package uk.carejourney.fact;

/**
 * One value of a fact and where it stands.
 *
 * @param path such as {@code fact.decisions[2].owner}
 * @param field the field it is a value, or one item, of
 * @param value the value itself; never a list or a nested record
 */
public record FieldValue(String path, FactField field, Object value) {}
