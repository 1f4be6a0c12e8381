/** The contract of the REST interface: written from the code, held against the running one. */
@NullMarked
package uk.carejourney.gateway.contract;

import org.jspecify.annotations.NullMarked;
