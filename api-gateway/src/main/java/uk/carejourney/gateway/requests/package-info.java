/** What holds for every request to the REST interface, whatever it asks for. */
@NullMarked
package uk.carejourney.gateway.requests;

import org.jspecify.annotations.NullMarked;
