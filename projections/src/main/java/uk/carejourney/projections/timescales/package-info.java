/**
 * Answers: what is owed to whom, by when, and how does it stand?
 *
 * <p>A subject's clocks are worked out from everything the ledger holds about it, about the carers,
 * homes and court cases it names, and about the council's own law, calendar and settings. They are
 * worked out again when any of these grows, and when time alone changes them.
 */
@NullMarked
package uk.carejourney.projections.timescales;

import org.jspecify.annotations.NullMarked;
