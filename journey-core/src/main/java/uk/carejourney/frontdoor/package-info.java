/**
 * From a first contact to an assessment and a plan for a child in need.
 *
 * <p>A contact is someone telling the council about a child; it becomes a referral when the council
 * accepts that it may have to act. Law: Children Act 1989 sections 17 and 66 to 70 and Schedule 8;
 * Children (Private Arrangements for Fostering) Regulations 2005; Working Together to Safeguard
 * Children; the Families First programme guidance. Family group decision-making meeting and family
 * group conference are the same thing here.
 *
 * <p>Leaves out child protection ({@code protection}), visits ({@code visit}) and family time
 * ({@code familytime}), which was once called contact too.
 */
@NullMarked
package uk.carejourney.frontdoor;

import org.jspecify.annotations.NullMarked;
