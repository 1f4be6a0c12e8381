/** The record of readings: who asked to see which record, kept before it is shown. */
@NullMarked
package uk.carejourney.gateway.readers;

import org.jspecify.annotations.NullMarked;
