@NullMarked
package uk.carejourney.projections.running;

import org.jspecify.annotations.NullMarked;
