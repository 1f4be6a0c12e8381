/**
 * Checks a published ledger, or a proof, without trusting whoever hands it over. Small enough to be
 * read by an auditor: it leans on journey-core and the JDK only.
 */
@NullMarked
package uk.carejourney.infra.verify;

import org.jspecify.annotations.NullMarked;
