/** Whose records somebody may see, decided in one place. */
@NullMarked
package uk.carejourney.gateway.reach;

import org.jspecify.annotations.NullMarked;
