/**
 * Answers: which alerts call for someone, and what became of each?
 *
 * <p>One document per subject holds every step about its alerts, and a small collection one for
 * each subject that has open ones, for lists. A list reads that whole small collection, on the
 * embedded server as on MongoDB: fine to about 10,000 children. Nothing is raised here.
 */
@NullMarked
package uk.carejourney.projections.alerts;

import org.jspecify.annotations.NullMarked;
