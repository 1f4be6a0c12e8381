/**
 * Reads rule files. What is not in the vocabulary stops the reading, with file, line, rule and what
 * to do; facts, fields, codes and statuses must exist.
 */
@NullMarked
package uk.carejourney.rulebook.reading;

import org.jspecify.annotations.NullMarked;
