/**
 * Measures the ledger beside the stores it was chosen over, interleaved in one run on one machine,
 * so that what counts is the ratio and not the machine.
 */
@NullMarked
package uk.carejourney.infra.bench;

import org.jspecify.annotations.NullMarked;
