/** Violations planted on purpose: each shows that a rule of the core can fail. */
@NullMarked
package uk.carejourney.planted;

import org.jspecify.annotations.NullMarked;
