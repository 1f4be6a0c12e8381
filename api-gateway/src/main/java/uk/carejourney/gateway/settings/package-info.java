/** Every setting of the application, with what it means and how to put it right. */
@NullMarked
package uk.carejourney.gateway.settings;

import org.jspecify.annotations.NullMarked;
