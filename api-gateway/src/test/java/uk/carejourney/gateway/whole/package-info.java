/** Tests of the whole application, on the real PostgreSQL and read models. */
@NullMarked
package uk.carejourney.gateway.whole;

import org.jspecify.annotations.NullMarked;
