/**
 * Reading the ledger: closed rows by position or stream, the same opened, and word of what has just
 * been recorded, here or on another node.
 */
@NullMarked
package uk.carejourney.infra.ledger.read;

import org.jspecify.annotations.NullMarked;
