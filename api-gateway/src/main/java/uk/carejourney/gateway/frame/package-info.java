/** What stands around every page: the council, whom one acts as, where one is. */
@NullMarked
package uk.carejourney.gateway.frame;

import org.jspecify.annotations.NullMarked;
