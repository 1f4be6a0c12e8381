/** The application: REST, pages and commands over the ledger, and the wiring of every part. */
@NullMarked
package uk.carejourney.gateway;

import org.jspecify.annotations.NullMarked;
