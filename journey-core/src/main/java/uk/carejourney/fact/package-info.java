/**
 * How a fact describes itself: its stored name, what each field means, whose data it is, and its
 * stored form as a tree of texts, whole numbers, booleans, lists and objects.
 *
 * <p>Everything else told about a fact (JSON Schema, catalogue page, API description, form labels)
 * is derived from here, so that it is never written twice.
 */
@NullMarked
package uk.carejourney.fact;

import org.jspecify.annotations.NullMarked;
