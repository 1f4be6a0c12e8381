@NullMarked
package uk.carejourney.projections.rebuilding;

import org.jspecify.annotations.NullMarked;
