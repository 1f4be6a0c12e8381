/**
 * Calendar feeds: who holds a feed's address reads it, so an address is long, random and can be
 * revoked, and only a digest of it is kept.
 */
@NullMarked
package uk.carejourney.infra.delivery.calendars;

import org.jspecify.annotations.NullMarked;
