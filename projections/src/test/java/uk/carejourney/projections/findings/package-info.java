@NullMarked
package uk.carejourney.projections.findings;

import org.jspecify.annotations.NullMarked;
