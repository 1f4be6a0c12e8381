/**
 * Answers: what in a child's record is worth a person's attention, and whose records have it?
 *
 * <p>One small document per child with its findings and nothing of what the entries say; what a
 * document was built from is what the ledger holds. Of records read as one, the record read under
 * has the findings of all. A board reads the documents that have a code: a scan on the embedded
 * server, an index on MongoDB.
 */
@NullMarked
package uk.carejourney.projections.findings;

import org.jspecify.annotations.NullMarked;
