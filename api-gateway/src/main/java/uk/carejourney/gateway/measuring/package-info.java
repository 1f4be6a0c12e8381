/** What the application tells a monitoring system about itself: numbers only, never whose. */
@NullMarked
package uk.carejourney.gateway.measuring;

import org.jspecify.annotations.NullMarked;
