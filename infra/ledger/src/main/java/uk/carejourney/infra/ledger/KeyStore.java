package uk.carejourney.infra.ledger;

import com.zaxxer.hikari.HikariDataSource;

import uk.carejourney.infra.ledger.keys.AliasRegister;
import uk.carejourney.infra.ledger.keys.CouncilKeyCheck;
import uk.carejourney.infra.ledger.keys.CouncilKeyRotation;
import uk.carejourney.infra.ledger.keys.CouncilKeys;
import uk.carejourney.infra.ledger.keys.SubjectKeys;

import java.security.SecureRandom;

/**
 * The subjects of one council as a node holds them: their keys, and the register of their numbers.
 *
 * @param shared whether another closes it
 */
record KeyStore(
        HikariDataSource pool,
        SubjectKeys keys,
        AliasRegister subjects,
        CouncilKeyRotation rotation,
        boolean shared)
        implements AutoCloseable {

    /**
     * Opens the key store.
     *
     * @param begun whether the ledger has entries, so that the key store must not be new
     * @throws LedgerRefusal if the council's key file is missing, unfit, or another's
     */
    static KeyStore open(
            LedgerSettings settings, HikariDataSource pool, SecureRandom random, boolean begun) {
        CouncilKeys council = CouncilKeyCheck.open(settings, pool, random, begun);
        SubjectKeys keys = new SubjectKeys(pool, council, random);
        return new KeyStore(
                pool,
                keys,
                new AliasRegister(pool, council, keys),
                new CouncilKeyRotation(pool, settings.councilKeys(), council, random),
                false);
    }

    /** The same for a second ledger, which does not close it. */
    KeyStore toShare() {
        return new KeyStore(pool, keys, subjects, rotation, true);
    }

    @Override
    public void close() {
        if (!shared) {
            pool.close();
        }
    }
}
