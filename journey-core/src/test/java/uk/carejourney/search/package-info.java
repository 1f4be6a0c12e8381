@NullMarked
package uk.carejourney.search;

import org.jspecify.annotations.NullMarked;
