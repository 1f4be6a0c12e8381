/**
 * What a rule of law, guidance or the council's own is, as data.
 *
 * <p>The vocabulary is closed: what stands in these records is everything a rule can say. Rules are
 * written in YAML and read by {@code rulebook.reading}; what they say of one child is worked out by
 * {@code clocks}. Nothing here knows any law.
 */
@NullMarked
package uk.carejourney.rulebook;

import org.jspecify.annotations.NullMarked;
