package uk.carejourney.infra.ledger.notary;

import uk.carejourney.ledger.Sha256;
import uk.carejourney.proof.ConsistencyProof;
import uk.carejourney.proof.LogFiles;
import uk.carejourney.proof.TiledTree;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.NoteSignature;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.UntrustedNote;
import uk.carejourney.proof.note.VerifiedSignature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** One witness as a log speaks to it (c2sp.org/tlog-witness). */
final class Witness {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WitnessAddress address;
    private final HttpClient http;
    private long known;

    Witness(WitnessAddress address, HttpClient http) {
        this.address = address;
        this.http = http;
    }

    String name() {
        return address.key().name();
    }

    /**
     * Asks for a signature on a checkpoint.
     *
     * @param files the log's tiles, to prove that the checkpoint continues what the witness knows
     * @return its signatures, checked
     * @throws IOException if it does not answer, or refuses
     * @throws WitnessRefused if it says that it knows another log than this
     */
    List<NoteSignature> cosign(Checkpoint checkpoint, SignedNote note, LogFiles files)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(checkpoint, note, files);
        if (answer.statusCode() == 409) {
            known = size(answer.body());
            if (known > checkpoint.size()) {
                throw new WitnessRefused(name() + " has signed a larger tree");
            }
            answer = ask(checkpoint, note, files);
        }
        if (answer.statusCode() == 422 || answer.statusCode() == 409) {
            throw new WitnessRefused(name() + " does not find this tree to continue its own");
        }
        if (answer.statusCode() != 200) {
            throw new IOException(name() + " answered " + answer.statusCode());
        }
        List<NoteSignature> lines = checked(checkpoint, answer.body());
        known = checkpoint.size();
        return lines;
    }

    private HttpResponse<String> ask(Checkpoint checkpoint, SignedNote note, LogFiles files)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("old %d\n".formatted(known).getBytes(StandardCharsets.US_ASCII));
        for (byte[] hash : proof(checkpoint, files)) {
            body.writeBytes(
                    (Base64.getEncoder().encodeToString(hash) + "\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        body.write('\n');
        body.writeBytes(note.bytes());
        return http.send(
                HttpRequest.newBuilder(URI.create(address.url() + "/add-checkpoint"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private List<byte[]> proof(Checkpoint checkpoint, LogFiles files) {
        return known == 0 || known == checkpoint.size()
                ? List.of()
                : ConsistencyProof.of(
                                known, checkpoint.size(), new TiledTree(checkpoint.size(), files))
                        .hashes();
    }

    private long size(String body) throws IOException {
        if (!body.matches("(0|[1-9][0-9]{0,17})\n")) {
            throw new IOException(name() + " did not say which size it has signed");
        }
        return Long.parseLong(body.strip());
    }

    private List<NoteSignature> checked(Checkpoint checkpoint, String body) throws IOException {
        try {
            List<NoteSignature> lines = new ArrayList<>();
            for (String line : body.strip().split("\n", -1)) {
                lines.add(NoteSignature.parse(line));
            }
            return new TrustedKeys(List.of(address.key()))
                    .verify(new SignedNote(checkpoint.text(), lines)).stream()
                            .map(VerifiedSignature::line)
                            .toList();
        } catch (MalformedNote | UntrustedNote unfit) {
            throw new IOException(name() + " gave no signature that holds: " + unfit.getMessage());
        }
    }

    /**
     * The newest checkpoint it keeps of this log, if this log's own signature is on it: whatever a
     * witness says without that proves nothing.
     */
    Optional<Checkpoint> kept(String origin, TrustedKeys log)
            throws IOException, InterruptedException {
        String hash = Sha256.hex(origin);
        HttpResponse<byte[]> answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(address.url() + "/" + hash + "/checkpoint"))
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.ofByteArray());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new IOException(name() + " answered " + answer.statusCode());
        }
        try {
            SignedNote note = SignedNote.parse(answer.body());
            log.verify(note);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            return checkpoint.origin().equals(origin) ? Optional.of(checkpoint) : Optional.empty();
        } catch (MalformedNote | UntrustedNote unfit) {
            throw new IOException(
                    name() + " keeps no checkpoint this log signed: " + unfit.getMessage());
        }
    }

    /** Throws if what the witness keeps, signed by this log, is not part of this log. */
    void compare(Checkpoint ours, TrustedKeys log, LogFiles files)
            throws IOException, InterruptedException {
        Optional<Checkpoint> theirs = kept(ours.origin(), log);
        if (theirs.isEmpty()) {
            return;
        }
        long size = theirs.get().size();
        if (size > ours.size()) {
            throw Contradiction.shorter("witness " + name(), size, ours.size());
        }
        byte[] root =
                size == ours.size() ? ours.root() : new TiledTree(ours.size(), files).over(0, size);
        if (!Arrays.equals(root, theirs.get().root())) {
            throw Contradiction.otherTree("witness " + name(), size);
        }
    }
}
