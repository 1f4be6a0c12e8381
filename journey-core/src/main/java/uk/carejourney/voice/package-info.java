/**
 * What children say and how they are heard: views, information and rights, advocacy, independent
 * visitors, life story work, complaints.
 *
 * <p>Law: Children Act 1989 sections 22(4), 23ZB, 26 and 26A; Care Planning, Placement and Case
 * Review (England) Regulations 2010 Part 9; Children Act 1989 Representations Procedure (England)
 * Regulations 2006. Leaves out taking part in a review ({@code review}), life story books given at
 * adoption ({@code adoption}), and disputes about entries here ({@code correction}).
 */
@NullMarked
package uk.carejourney.voice;

import org.jspecify.annotations.NullMarked;
