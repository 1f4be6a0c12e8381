/**
 * The demonstration: invented children, each told in one file, recorded in the order a council
 * would have recorded them. Nobody in it is real.
 */
@NullMarked
package uk.carejourney.infra.demonstration;

import org.jspecify.annotations.NullMarked;
