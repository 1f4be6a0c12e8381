package uk.carejourney.infra.ledger;

import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.NotarySettings;

import java.time.InstantSource;

/** Puts a notary at work on a ledger. */
public final class Notaries {

    private Notaries() {}

    /**
     * Starts to sign a ledger that has been opened; over connections of its own.
     *
     * @param clock what signatures say the time is
     * @throws uk.carejourney.infra.signing.SigningRefusal if the keys cannot be used
     */
    public static Notary start(LedgerSettings ledger, NotarySettings notary, InstantSource clock) {
        return Notary.start(
                notary, ledger.log().origin(), Connections.single(ledger.ledger()), clock);
    }
}
