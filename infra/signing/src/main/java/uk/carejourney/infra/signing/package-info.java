/**
 * Files that signing rests on: private keys that only their owner may read, and folders in which a
 * file appears whole or not at all.
 */
@NullMarked
package uk.carejourney.infra.signing;

import org.jspecify.annotations.NullMarked;
