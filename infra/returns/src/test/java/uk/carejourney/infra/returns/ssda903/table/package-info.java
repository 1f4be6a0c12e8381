/** Which files are read, and which are refused. */
@NullMarked
package uk.carejourney.infra.returns.ssda903.table;

import org.jspecify.annotations.NullMarked;
