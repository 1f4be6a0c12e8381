/** Settings that stop the start. */
@NullMarked
package uk.carejourney.gateway.settings;

import org.jspecify.annotations.NullMarked;
