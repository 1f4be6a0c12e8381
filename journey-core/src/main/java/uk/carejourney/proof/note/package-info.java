/**
 * Checkpoints as the rest of the world reads them: C2SP signed notes (c2sp.org/signed-note),
 * checkpoints (c2sp.org/tlog-checkpoint) and cosignatures (c2sp.org/tlog-cosignature). Pure: the
 * time and the keys are given.
 */
@NullMarked
package uk.carejourney.proof.note;

import org.jspecify.annotations.NullMarked;
