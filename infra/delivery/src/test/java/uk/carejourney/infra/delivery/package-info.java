/** Delivery over a real ledger, a real document store and real servers. */
@NullMarked
package uk.carejourney.infra.delivery;

import org.jspecify.annotations.NullMarked;
