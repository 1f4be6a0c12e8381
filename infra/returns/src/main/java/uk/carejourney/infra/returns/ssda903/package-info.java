/**
 * The import of the children looked after return (SSDA903): open a folder, then record it.
 *
 * <p>{@code Ssda903Return.open} reads and refuses; {@code Ssda903Import.run} records one command
 * per child and one for the council. Importing again appends nothing, and completes what a stopped
 * import left. Leaves out how files arrive and how progress is shown.
 */
@NullMarked
package uk.carejourney.infra.returns.ssda903;

import org.jspecify.annotations.NullMarked;
