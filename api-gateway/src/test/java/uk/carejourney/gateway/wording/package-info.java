/** Tests of the package of the same name. */
@NullMarked
package uk.carejourney.gateway.wording;

import org.jspecify.annotations.NullMarked;
