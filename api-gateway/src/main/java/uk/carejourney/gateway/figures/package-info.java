/** How figures are let out, and held against what comes out today. */
@NullMarked
package uk.carejourney.gateway.figures;

import org.jspecify.annotations.NullMarked;
