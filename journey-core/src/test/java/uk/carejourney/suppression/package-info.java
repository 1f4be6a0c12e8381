@NullMarked
package uk.carejourney.suppression;

import org.jspecify.annotations.NullMarked;
