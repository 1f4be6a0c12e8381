/** An area another one leans on. */
@NullMarked
package uk.carejourney.planted.mooring;

import org.jspecify.annotations.NullMarked;
