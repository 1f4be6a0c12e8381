/**
 * Proofs anyone can check: tiles and entry bundles (C2SP tlog-tiles), inclusion and consistency
 * (RFC 6962), and the text of a proof (C2SP tlog-proof). Pure arithmetic over bytes given to it.
 */
@NullMarked
package uk.carejourney.proof;

import org.jspecify.annotations.NullMarked;
