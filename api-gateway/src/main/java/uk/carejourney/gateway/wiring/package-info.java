/** The composition root: which part answers which question, and nothing else. */
@NullMarked
package uk.carejourney.gateway.wiring;

import org.jspecify.annotations.NullMarked;
