/** Publication of the ledger to Kafka, at this node. */
@NullMarked
package uk.carejourney.gateway.publishing;

import org.jspecify.annotations.NullMarked;
