@NullMarked
package uk.carejourney.projections.timescales;

import org.jspecify.annotations.NullMarked;
