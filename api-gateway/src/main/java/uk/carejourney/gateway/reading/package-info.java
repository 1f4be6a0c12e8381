/** What the pages and the API ask of the records, whoever answers. */
@NullMarked
package uk.carejourney.gateway.reading;

import org.jspecify.annotations.NullMarked;
