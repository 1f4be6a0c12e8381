/**
 * Keeping a child's record from colleagues who would otherwise see it, and opening it all the same
 * when that can't wait ("breaking the glass").
 *
 * <p>In practice: the record of a colleague's own child, of a case in the newspapers, of a child
 * who must not be found. Every fact stands in the child's own record. Law: none names it; UK GDPR
 * articles 5(1)(f) and 32 ask that no more people see a record than need to. The review every 90
 * days is a local standard.
 *
 * <p>And sealing the record a child had before adoption, so that nothing leads from the old
 * identity to the new one. Law: Adoption and Children Act 2002 sections 56 to 65 and Disclosure of
 * Adoption Information (Post-Commencement Adoptions) Regulations 2005 regulation 6: what identifies
 * is kept for at least 100 years from the order, and disclosed as those sections say only.
 */
@NullMarked
package uk.carejourney.restriction;

import org.jspecify.annotations.NullMarked;
