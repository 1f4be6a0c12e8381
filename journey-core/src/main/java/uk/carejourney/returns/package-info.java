/**
 * What a council stated to the Department in a yearly return, where the return holds no dated
 * event.
 *
 * <p>A box ticked for a whole year is not an assessment held on a day. These facts feed returns and
 * figures; they start and stop no clock. The envelope's date is the period or the birthday the
 * statement is about. Source: SSDA903 guide, tables OC2, OC3, AD1, previous permanence, mother and
 * social worker.
 *
 * <p>Leaves out what a return dates exactly (episodes, reviews, missing, unaccompanied status,
 * decisions that a child should be placed for adoption): those are facts of their own areas.
 */
@NullMarked
package uk.carejourney.returns;

import org.jspecify.annotations.NullMarked;
