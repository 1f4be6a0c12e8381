/**
 * Foster carers, supported lodgings, adopters, homes and providers: approved, reviewed, inspected,
 * ended.
 *
 * <p>The subject is the carer, the adopter, the home or the provider. A fact about one of them
 * reopens the clocks of every child linked to it on that day. Law: Fostering Services (England)
 * Regulations 2011 Part 5; Adoption Agencies Regulations 2005 Part 4; Care Standards Act 2000;
 * Supported Accommodation (England) Regulations 2023.
 *
 * <p>Leaves out temporary approvals for one child ({@code placement}) and which child lives where.
 */
@NullMarked
package uk.carejourney.carer;

import org.jspecify.annotations.NullMarked;
