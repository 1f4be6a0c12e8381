/** The ways alerts leave the application by themselves, and the calendars that are asked for. */
@NullMarked
package uk.carejourney.gateway.delivering;

import org.jspecify.annotations.NullMarked;
