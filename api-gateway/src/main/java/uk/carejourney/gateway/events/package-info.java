/** Alerts and facts told to programs as they are recorded, by server-sent events. */
@NullMarked
package uk.carejourney.gateway.events;

import org.jspecify.annotations.NullMarked;
