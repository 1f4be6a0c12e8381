/** What goes wrong, said the same way to programs (RFC 9457) and to people. */
@NullMarked
package uk.carejourney.gateway.problem;

import org.jspecify.annotations.NullMarked;
