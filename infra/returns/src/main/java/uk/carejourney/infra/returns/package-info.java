/** The statutory returns a council makes, read into facts: one package for each return. */
@NullMarked
package uk.carejourney.infra.returns;

import org.jspecify.annotations.NullMarked;
