/**
 * What may be told of figures to those who may know about nobody.
 *
 * <p>A number so small that somebody could be recognised in it is kept back, and with it whatever
 * it could be worked out from: the rest of its row, its column, the other split by teams, its
 * percentage. Whoever adds and subtracts all that is told is left, for every small number kept
 * back, with everything a small number can be.
 *
 * <p>Left out: what somebody knows from elsewhere, such as how many children there are altogether
 * in a team of two; and that nobody, or everybody, of a group was in time, which is told.
 */
@NullMarked
package uk.carejourney.suppression;

import org.jspecify.annotations.NullMarked;
