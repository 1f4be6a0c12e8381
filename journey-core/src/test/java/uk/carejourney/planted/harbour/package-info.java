/** An area that leans on another one. */
@NullMarked
package uk.carejourney.planted.harbour;

import org.jspecify.annotations.NullMarked;
