/**
 * What was being recorded, where from and since when, so that silence can be told from absence.
 *
 * <p>A duty is found overdue only where the facts that would show it met were being recorded
 * completely; anywhere else its clock is not assessable. The subject is the council, for all its
 * children, or one child. Among declarations about the same source, area and day the last recorded
 * holds.
 *
 * <p>Leaves out whether what was recorded is right: that is for corrections and findings.
 */
@NullMarked
package uk.carejourney.coverage;

import org.jspecify.annotations.NullMarked;
