package uk.carejourney.infra.ledger.notary;

import uk.carejourney.infra.ledger.OutsideMemory;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a witness remembers. Believed only where this log's own signature is on it.
 *
 * @param address whom to ask
 * @param origin the log's name
 * @param keys the log's public keys
 */
public record RememberedByWitness(WitnessAddress address, String origin, List<VerifierKey> keys)
        implements OutsideMemory {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "the witness " + address.key().name();
    }

    @Override
    public Optional<Remembered> ask() throws IOException {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build()) {
            return new Witness(address, http)
                    .kept(origin, new TrustedKeys(keys))
                    .map(kept -> new Tree(kept.size(), kept.root()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
