@NullMarked
package uk.carejourney.projections.chronology;

import org.jspecify.annotations.NullMarked;
