/**
 * Becoming looked after, on what legal basis and for what need, and ceasing to be.
 *
 * <p>Law: Children Act 1989 sections 20, 22 and 31; Care Planning, Placement and Case Review
 * (England) Regulations 2010 regulations 11, 13, 14 and 39; the National Transfer Protocol for
 * unaccompanied children.
 *
 * <p>A period of care runs from {@code ChildBecameLookedAfter} to {@code
 * ChildCeasedToBeLookedAfter}. Episodes are the national return's way of cutting it at every change
 * of status or placement: an episode's row is its {@code EpisodeStarted}, with the {@code
 * LegalStatusChanged}, {@code CategoryOfNeedRecorded} and placement facts of the same day. Clocks
 * read those. The status and need an episode names itself stand in only for a child who was in care
 * before the record begins, when nothing else says them. Leaves out the court's orders themselves
 * ({@code court}) and where the child lives ({@code placement}).
 */
@NullMarked
package uk.carejourney.admission;

import org.jspecify.annotations.NullMarked;
