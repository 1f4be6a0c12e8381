/**
 * The words that coded fields take, each with its meaning and the days it was in use.
 *
 * <p>One YAML file per set, beside this package, named as {@code @Codes} names it. A set is data:
 * what a council or the Department calls something, not what follows from it. Codes end, and new
 * ones begin; none is ever removed, for the ledger holds old ones for ever. Leaves out the list of
 * local authorities, which the Office for National Statistics keeps.
 */
@NullMarked
package uk.carejourney.codes;

import org.jspecify.annotations.NullMarked;
