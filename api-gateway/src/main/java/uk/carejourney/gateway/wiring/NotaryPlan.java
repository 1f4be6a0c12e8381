package uk.carejourney.gateway.wiring;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.proving.Published;
import uk.carejourney.gateway.settings.NotaryProperties;
import uk.carejourney.gateway.settings.UnfitSetting;
import uk.carejourney.infra.ledger.OutsideMemory;
import uk.carejourney.infra.ledger.notary.NotarySettings;
import uk.carejourney.infra.ledger.notary.PublishedLog;
import uk.carejourney.infra.ledger.notary.RememberedByWitness;
import uk.carejourney.infra.ledger.notary.RememberedCheckpoint;
import uk.carejourney.infra.ledger.notary.WitnessAddress;
import uk.carejourney.infra.signing.SigningKeyFile;
import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.VerifierKey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out who signs and who is asked from the settings; what is not set is the embedded stack's.
 *
 * @param data the folder of the embedded stack; absent if it isn't started
 * @param origin the log's name
 * @param prefix what the settings' names begin with
 * @param begins what the names of its files in that folder begin with
 */
record NotaryPlan(
        NotaryProperties properties,
        @Nullable Path data,
        String origin,
        String prefix,
        String begins) {

    private boolean notarises() {
        return properties.notarise() == null ? data != null : properties.notarise();
    }

    private @Nullable Path folder() {
        if (properties.folder() != null) {
            return properties.folder();
        }
        return data == null ? null : data.resolve(begins + "notary");
    }

    private @Nullable Path keys() {
        if (properties.keys() != null) {
            return properties.keys();
        }
        return data == null ? null : data.resolve(begins + "signing.keys");
    }

    /** The log's public keys; makes the key file under the embedded stack, for its witness. */
    List<VerifierKey> publicKeys() {
        Path keys = keys();
        if (keys == null) {
            return List.of();
        }
        SigningKeyFile file = SigningKeyFile.ofLog(keys, prefix + ".keys");
        if (data != null && !file.exists()) {
            file.make(origin);
        }
        List<VerifierKey> all = new ArrayList<>(publicKeys(file));
        if (properties.retiringKeys() != null) {
            all.addAll(
                    publicKeys(
                            SigningKeyFile.ofLog(
                                    properties.retiringKeys(), prefix + ".retiring-keys")));
        }
        return List.copyOf(all);
    }

    private List<VerifierKey> publicKeys(SigningKeyFile file) {
        return file.read(origin).stream().map(NoteSigner::key).toList();
    }

    /** What of the signed ledger can be shown here. */
    Published published() {
        Path folder = folder();
        return new Published(Optional.ofNullable(folder).map(PublishedLog::new), publicKeys());
    }

    /**
     * What to sign with and what to compare with.
     *
     * @param embedded the witness beside the embedded stack
     */
    Outside outside(Optional<WitnessAddress> embedded) {
        List<WitnessAddress> witnesses = new ArrayList<>(witnesses());
        if (witnesses.isEmpty()) {
            embedded.ifPresent(witnesses::add);
        }
        List<OutsideMemory> memories = new ArrayList<>();
        Path folder = folder();
        if (folder != null) {
            memories.add(new RememberedCheckpoint(folder));
        }
        List<VerifierKey> log = publicKeys();
        if (!log.isEmpty()) {
            witnesses.forEach(
                    witness -> memories.add(new RememberedByWitness(witness, origin, log)));
        }
        return new Outside(notary(folder, witnesses), memories);
    }

    private Optional<NotarySettings> notary(@Nullable Path folder, List<WitnessAddress> witnesses) {
        if (!notarises()) {
            return Optional.empty();
        }
        Path keys = keys();
        if (folder == null || keys == null) {
            throw new UnfitSetting(
                    prefix + (folder == null ? ".folder" : ".keys"),
                    "is not set",
                    "name it, or let %s.notarise be false".formatted(prefix));
        }
        return Optional.of(
                new NotarySettings(
                        folder,
                        keys,
                        Optional.ofNullable(properties.retiringKeys()),
                        data != null,
                        witnesses,
                        witnesses.isEmpty() ? 0 : properties.quorum(),
                        NotarySettings.USUAL_PACE));
    }

    private List<WitnessAddress> witnesses() {
        try {
            return properties.witnesses().stream().map(WitnessAddress::parse).toList();
        } catch (MalformedNote malformed) {
            throw new UnfitSetting(
                    prefix + ".witnesses",
                    "has one that can't be used",
                    String.valueOf(malformed.getMessage()));
        }
    }
}
