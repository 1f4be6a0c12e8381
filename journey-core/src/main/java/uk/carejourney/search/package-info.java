/**
 * Finding a child by what somebody on the telephone can say of them: a name as it is heard, a birth
 * date, a number.
 *
 * <p>What a record can be found by, and what is searched, are both worked out as terms, short texts
 * that are the same on both sides. Whoever stores terms stores keyed digests of them, and looks for
 * digests: neither a stored index nor a query holds a name.
 *
 * <p>Leaves out the numbers other systems know a child by, which the register of subjects finds.
 */
@NullMarked
package uk.carejourney.search;

import org.jspecify.annotations.NullMarked;
