/**
 * Read models: each answers one question from the ledger's facts, and can be dropped and rebuilt.
 *
 * <p>Here is what a read model says of itself. {@code documents} keeps it in MongoDB, {@code
 * running} keeps it up to date, {@code rebuilding} builds it again beside the live one. Every other
 * package is one question. Nothing here sends a command.
 */
@NullMarked
package uk.carejourney.projections;

import org.jspecify.annotations.NullMarked;
