package uk.carejourney.gateway.wiring;

import uk.carejourney.infra.ledger.OutsideMemory;
import uk.carejourney.infra.ledger.notary.NotarySettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands outside the ledger's database and remembers it.
 *
 * @param notary what is needed to sign, where this node does
 * @param memories what the ledger is compared with before anything is recorded
 */
record Outside(Optional<NotarySettings> notary, List<OutsideMemory> memories) {

    /** With one more, if there is one. */
    Outside and(Optional<OutsideMemory> another) {
        List<OutsideMemory> all = new ArrayList<>(memories);
        another.ifPresent(all::add);
        return new Outside(notary, List.copyOf(all));
    }
}
