package uk.carejourney.infra.witness;

import uk.carejourney.proof.note.VerifierKey;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * What a witness needs.
 *
 * @param folder holds its key and what it has signed; of no other witness
 * @param name what it is called in its signatures, such as {@code witness.example.gov.uk/1}
 * @param address where it listens; port 0 for any free one
 * @param logs the keys of the logs it watches
 */
public record WitnessSettings(
        Path folder, String name, InetSocketAddress address, List<VerifierKey> logs) {

    public WitnessSettings {
        logs = List.copyOf(logs);
    }
}
