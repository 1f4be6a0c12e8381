/** Tests of the package of the same name. */
@NullMarked
package uk.carejourney.gateway.access;

import org.jspecify.annotations.NullMarked;
