/** What rows become. */
@NullMarked
package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.NullMarked;
