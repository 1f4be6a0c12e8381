/**
 * Strategy discussions, enquiries, conferences, plans and visits that protect a child, and serious
 * incidents.
 *
 * <p>Law: Children Act 1989 sections 46 and 47; Children Act 2004 section 16B to 16H; Working
 * Together to Safeguard Children. An unborn child can be the subject of every one of them.
 *
 * <p>Leaves out orders of a court ({@code court}) and the death itself ({@code
 * identity.child-died}).
 */
@NullMarked
package uk.carejourney.protection;

import org.jspecify.annotations.NullMarked;
