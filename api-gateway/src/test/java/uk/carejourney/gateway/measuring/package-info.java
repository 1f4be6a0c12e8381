@NullMarked
package uk.carejourney.gateway.measuring;

import org.jspecify.annotations.NullMarked;
