/**
 * Publishes the ledger to Kafka: every position once, in order, with what proves it.
 *
 * <p>The ledger is paged by position and nothing else says what has been published but Kafka
 * itself: each transaction carries the records and the position they lead to, so that both are
 * there or neither. Kafka fences whoever was thought dead and comes back.
 *
 * <p>A record holds what may leave without a grant: no names, numbers, postcodes, words of anybody,
 * nor who else is in a child's life.
 */
@NullMarked
package uk.carejourney.infra.publisher;

import org.jspecify.annotations.NullMarked;
