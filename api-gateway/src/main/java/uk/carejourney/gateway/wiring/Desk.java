package uk.carejourney.gateway.wiring;

import uk.carejourney.infra.ledger.notary.Notary;

import java.util.Optional;

/**
 * The notary's desk, at which nobody sits on a node that doesn't sign.
 *
 * @param notary signs about every second
 */
record Desk(Optional<Notary> notary) implements AutoCloseable {

    @Override
    public void close() {
        notary.ifPresent(Notary::close);
    }
}
