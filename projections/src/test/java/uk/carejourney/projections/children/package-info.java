@NullMarked
package uk.carejourney.projections.children;

import org.jspecify.annotations.NullMarked;
