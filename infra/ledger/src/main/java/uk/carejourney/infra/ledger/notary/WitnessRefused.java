package uk.carejourney.infra.ledger.notary;

import java.io.IOException;

/** A witness says that it knows another log. It may err: what it keeps must show it. */
final class WitnessRefused extends IOException {

    private static final long serialVersionUID = 1L;

    WitnessRefused(String message) {
        super(message);
    }
}
