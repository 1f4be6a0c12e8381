/**
 * Leaving care: needs assessment, pathway plan, personal adviser, keeping in touch, where a care
 * leaver lives and what they do, money, documents, and support at 21 and over.
 *
 * <p>Law: Children Act 1989 sections 23A to 24D and Schedule 2 paragraphs 19A to 19C; Care Leavers
 * (England) Regulations 2010; Care Planning, Placement and Case Review (England) Regulations 2010
 * Part 8; Children and Social Work Act 2017 section 3. Leaves out reviews of eligible children held
 * as looked-after reviews ({@code review}) and the yearly return's statements ({@code returns}).
 */
@NullMarked
package uk.carejourney.leavingcare;

import org.jspecify.annotations.NullMarked;
