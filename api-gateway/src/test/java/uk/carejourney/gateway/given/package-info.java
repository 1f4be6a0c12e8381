/** What tests of this module are given: invented records kept in memory, and pages over them. */
@NullMarked
package uk.carejourney.gateway.given;

import org.jspecify.annotations.NullMarked;
