/**
 * Who works with the child: social workers allocated, and the supervision of their work.
 *
 * <p>Law: Working Together to Safeguard Children; the national return's table of social workers. A
 * worker is named by the council's own identifier, never by name. Leaves out reviewing officers
 * ({@code review}), personal advisers ({@code leavingcare}) and what the yearly return states
 * ({@code returns}).
 */
@NullMarked
package uk.carejourney.workforce;

import org.jspecify.annotations.NullMarked;
