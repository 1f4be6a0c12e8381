package uk.carejourney.gateway.wiring;

/**
 * Where the ledger of readings is signed.
 *
 * @param desk the notary's
 */
record ReadingsDesk(Desk desk) implements AutoCloseable {

    @Override
    public void close() {
        desk.close();
    }
}
