@NullMarked
package uk.carejourney.proof.note;

import org.jspecify.annotations.NullMarked;
