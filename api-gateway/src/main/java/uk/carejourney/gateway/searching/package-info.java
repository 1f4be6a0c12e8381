/** Finding children by name, birth date and number; every search is taken down as a reading. */
@NullMarked
package uk.carejourney.gateway.searching;

import org.jspecify.annotations.NullMarked;
