/**
 * Checks on the repository itself, run by every build: the formatter, and rules about words, sizes,
 * names, links and leftovers. Each rule has a planted violation in its test.
 */
@NullMarked
package uk.carejourney.tidy;

import org.jspecify.annotations.NullMarked;
