/**
 * How long a record must be kept, and what may be decided about its end: pure, from its facts and
 * the council's.
 *
 * <p>The longest period that applies wins; what is not known is never taken for permission. The
 * facts themselves are in {@code retention}.
 */
@NullMarked
package uk.carejourney.disposal;

import org.jspecify.annotations.NullMarked;
