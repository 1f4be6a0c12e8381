/** The words every area shares: who a fact is about, when it happened, who recorded it. */
@NullMarked
package uk.carejourney.journey;

import org.jspecify.annotations.NullMarked;
