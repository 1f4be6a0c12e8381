/** Tests of who may lean on whom, each rule with a planted violation it must find. */
@NullMarked
package uk.carejourney.gateway.architecture;

import org.jspecify.annotations.NullMarked;
