/** Who acts, what their role lets them see, and how every response is guarded. */
@NullMarked
package uk.carejourney.gateway.access;

import org.jspecify.annotations.NullMarked;
