/**
 * What concerns the council as a whole rather than one child: that its ledger was opened, and what
 * it then declared, adopted or set.
 *
 * <p>The council is itself a subject with its own stream. Leaves out who works for it ({@code
 * worker}) and what any law says ({@code rulebook}).
 */
@NullMarked
package uk.carejourney.council;

import org.jspecify.annotations.NullMarked;
