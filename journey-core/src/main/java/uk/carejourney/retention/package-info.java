/**
 * How long a record must be kept and how it ends: the council's schedule, legal holds, requests for
 * erasure, destruction by two people, and the removal of a single entry.
 *
 * <p>Every fact here belongs to the council's own record, names the record it is about by its
 * pseudonym and entries by their position, and tells nothing of what they said: it must be readable
 * when that no longer is. Law: CPPCR regulation 50; Disclosure of Adoption Information
 * (Post-Commencement Adoptions) Regulations 2005 regulation 6; UK GDPR articles 5(1)(e), 12 and 17;
 * Inquiries Act 2005 section 35.
 *
 * <p>Leaves out how long each record is to be kept, which is worked out ({@code disposal}).
 */
@NullMarked
package uk.carejourney.retention;

import org.jspecify.annotations.NullMarked;
