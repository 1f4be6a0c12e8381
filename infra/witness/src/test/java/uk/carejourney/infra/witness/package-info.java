@NullMarked
package uk.carejourney.infra.witness;

import org.jspecify.annotations.NullMarked;
