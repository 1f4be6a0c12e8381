/**
 * Short breaks: stays away from home, with a carer or in a home, from which the child goes back to
 * their parents each time.
 *
 * <p>A series with one carer or home, in which no break is meant to last more than 17 days and all
 * of them not more than 75 days in 12 months, counts as one placement. Law: Children Act 1989
 * sections 17 and 20 and Schedule 2 paragraph 6; Care Planning, Placement and Case Review (England)
 * Regulations 2010 regulation 48; Breaks for Carers of Disabled Children Regulations 2011.
 */
@NullMarked
package uk.carejourney.shortbreak;

import org.jspecify.annotations.NullMarked;
