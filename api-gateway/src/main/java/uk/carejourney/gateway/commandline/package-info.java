/** The commands typed at a terminal: demo, up, import, rebuild. */
@NullMarked
package uk.carejourney.gateway.commandline;

import org.jspecify.annotations.NullMarked;
