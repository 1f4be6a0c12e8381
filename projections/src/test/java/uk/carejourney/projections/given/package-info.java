/** What the tests of read models are given: a ledger in memory, children, and real servers. */
@NullMarked
package uk.carejourney.projections.given;

import org.jspecify.annotations.NullMarked;
