@NullMarked
package uk.carejourney.projections.documents;

import org.jspecify.annotations.NullMarked;
