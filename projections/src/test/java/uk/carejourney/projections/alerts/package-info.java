/** The alerts that call for someone, on every server. */
@NullMarked
package uk.carejourney.projections.alerts;

import org.jspecify.annotations.NullMarked;
