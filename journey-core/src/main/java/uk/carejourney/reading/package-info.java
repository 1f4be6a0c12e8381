/**
 * Who read which record, told as facts of a ledger of their own: no rule, figure, topic or read
 * model ever sees them.
 */
@NullMarked
package uk.carejourney.reading;

import org.jspecify.annotations.NullMarked;
