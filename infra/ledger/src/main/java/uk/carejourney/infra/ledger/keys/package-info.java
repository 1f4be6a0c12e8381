/**
 * Whose key opens what: the council's own keys, the key of every subject, the encrypted body, and
 * the register of the numbers other systems know a subject by.
 *
 * <p>Destroying a subject's key is how a record is erased: the leaf stays and still proves.
 */
@NullMarked
package uk.carejourney.infra.ledger.keys;

import org.jspecify.annotations.NullMarked;
