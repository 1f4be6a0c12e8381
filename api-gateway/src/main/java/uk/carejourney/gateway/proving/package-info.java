/** What can be shown of the signed ledger, and the proof of each entry. */
@NullMarked
package uk.carejourney.gateway.proving;

import org.jspecify.annotations.NullMarked;
