/**
 * The time a looked-after child spends with parents, brothers, sisters and others who matter, which
 * statute calls contact: agreed, held, missed, reviewed.
 *
 * <p>Law: Children Act 1989 section 34 and Schedule 2 paragraph 15; Care Planning, Placement and
 * Case Review (England) Regulations 2010 regulation 8. Leaves out court orders about it and its
 * urgent refusal ({@code court}); front-door contacts ({@code frontdoor}) and keeping in touch
 * ({@code leavingcare}) are other things.
 */
@NullMarked
package uk.carejourney.familytime;

import org.jspecify.annotations.NullMarked;
