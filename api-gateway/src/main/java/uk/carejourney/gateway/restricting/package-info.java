/** Opening a restricted record that can't wait. */
@NullMarked
package uk.carejourney.gateway.restricting;

import org.jspecify.annotations.NullMarked;
