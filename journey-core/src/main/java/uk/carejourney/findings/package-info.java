/**
 * What is worth a person's attention in what was recorded of a child: contradictions, impossible
 * values, and what was recorded late or before it happened.
 *
 * <p>Pure: the same records give the same findings. A finding never refuses or changes anything; it
 * names the entries it rests on, so that they can be read and put right. What a return's rows were
 * flagged with when they were imported is a finding too, under the code of the flag.
 */
@NullMarked
package uk.carejourney.findings;

import org.jspecify.annotations.NullMarked;
