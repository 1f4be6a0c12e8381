/**
 * Sealing the record a child had before adoption, opening it again, and the vault that alone knows
 * which record the child has now.
 */
@NullMarked
package uk.carejourney.gateway.sealing;

import org.jspecify.annotations.NullMarked;
