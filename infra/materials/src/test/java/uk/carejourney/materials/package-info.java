/** Every component of what we ship, and whether we may ship it. */
@NullMarked
package uk.carejourney.materials;

import org.jspecify.annotations.NullMarked;
