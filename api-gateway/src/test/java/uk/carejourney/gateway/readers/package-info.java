/** Tests of the record of readings. */
@NullMarked
package uk.carejourney.gateway.readers;

import org.jspecify.annotations.NullMarked;
