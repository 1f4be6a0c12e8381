/**
 * The one-command stack: PostgreSQL for the ledger, a second PostgreSQL for the keys, a Kafka
 * broker and a MongoDB-protocol server, all on loopback with their data under one folder.
 *
 * <p>For one machine and whoever uses it: the servers ask for no password, so anyone with an
 * account on the machine can connect. A council's own servers take its place by configuration
 * alone.
 */
@NullMarked
package uk.carejourney.embedded;

import org.jspecify.annotations.NullMarked;
