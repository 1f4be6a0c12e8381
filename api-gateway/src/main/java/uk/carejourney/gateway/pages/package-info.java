/** The pages people read: whole without script, on paper and on a narrow screen. */
@NullMarked
package uk.carejourney.gateway.pages;

import org.jspecify.annotations.NullMarked;
