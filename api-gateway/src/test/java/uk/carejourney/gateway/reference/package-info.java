/** Tests of the pages of reference that are made from the code. */
@NullMarked
package uk.carejourney.gateway.reference;

import org.jspecify.annotations.NullMarked;
