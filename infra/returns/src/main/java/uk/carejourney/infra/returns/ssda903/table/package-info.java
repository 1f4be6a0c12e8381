/**
 * The twelve tables of the return as delivered: files recognised by their columns, rows kept
 * verbatim.
 *
 * <p>A file that can't be read without guessing is refused here, before anything is recorded. What
 * the cells mean is not this package's concern. Source: SSDA903 guide and technical specification,
 * 2016/17 to 2026/27.
 */
@NullMarked
package uk.carejourney.infra.returns.ssda903.table;

import org.jspecify.annotations.NullMarked;
