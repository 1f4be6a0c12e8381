/** Which rules are in force, and how others come into force. */
@NullMarked
package uk.carejourney.gateway.adopting;

import org.jspecify.annotations.NullMarked;
