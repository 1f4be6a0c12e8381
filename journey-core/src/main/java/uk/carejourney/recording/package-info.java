/**
 * Putting facts before the ledger: the one command, what may come of it, and what is refused.
 *
 * <p>A breach is a finding, never a refusal: only what could never be true is refused, and only at
 * the door of people and API clients. A return or a source system is recorded as it stands.
 */
@NullMarked
package uk.carejourney.recording;

import org.jspecify.annotations.NullMarked;
