/** Whole imports. */
@NullMarked
package uk.carejourney.infra.returns.ssda903;

import org.jspecify.annotations.NullMarked;
