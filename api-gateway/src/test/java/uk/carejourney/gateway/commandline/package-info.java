/** Tests of the commands typed at a terminal. */
@NullMarked
package uk.carejourney.gateway.commandline;

import org.jspecify.annotations.NullMarked;
