/** Tests of how the pages look and behave in a real browser. */
@NullMarked
package uk.carejourney.gateway.look;

import org.jspecify.annotations.NullMarked;
