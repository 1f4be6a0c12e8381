/**
 * How the law counts time: working days, months by corresponding date, elapsed hours, school days,
 * ages.
 *
 * <p>Days that are not working days are data with a first and a last day. Outside them nothing is
 * guessed: the count is {@link uk.carejourney.calendar.Counted.NotCountable}, with the reason.
 *
 * <p>Law: Banking and Financial Dealings Act 1971; Care Planning, Placement and Case Review
 * (England) Regulations 2010 regulation 2(1) (working day); Family Law Reform Act 1969 section 9
 * (age); Dodds v Walker [1981] 1 WLR 1027 (months).
 */
@NullMarked
package uk.carejourney.calendar;

import org.jspecify.annotations.NullMarked;
