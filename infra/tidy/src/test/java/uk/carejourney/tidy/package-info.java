/** The repository held to its rules, and every rule held to a planted violation. */
@NullMarked
package uk.carejourney.tidy;

import org.jspecify.annotations.NullMarked;
