/** Lays the tables of both databases and brings them up to date, from numbered scripts. */
@NullMarked
package uk.carejourney.infra.ledger.schema;

import org.jspecify.annotations.NullMarked;
