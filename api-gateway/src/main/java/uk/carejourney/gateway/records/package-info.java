/** How long records are kept and how they end: what is asked of the ledger, and who may ask. */
@NullMarked
package uk.carejourney.gateway.records;

import org.jspecify.annotations.NullMarked;
