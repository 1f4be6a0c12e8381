package uk.carejourney.gateway.readers;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.catalogue.ReadingFacts;
import uk.carejourney.journey.Entry;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.ledger.UnreadableEntry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A reading as it waits: how long it is, the beginning of its digest, and its stored form.
 *
 * @param bytes how many it takes in the file
 */
public record ReadingLine(Entry reading, int bytes) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DIGEST = 8;
    private static final int BEFORE = Integer.BYTES + DIGEST;
    private static final int LONGEST = 64 * 1024;

    static ByteBuffer written(Entry reading) {
        byte[] text = CanonicalJson.bytes(ReadingFacts.FORM.toTree(reading));
        return ByteBuffer.allocate(BEFORE + text.length)
                .putInt(text.length)
                .put(Sha256.of(text), 0, DIGEST)
                .put(text)
                .flip();
    }

    /** The reading that begins at a place in a file; empty if none can be read there. */
    static Optional<ReadingLine> at(FileChannel file, long place, long end) throws IOException {
        if (end - place < BEFORE) {
            return Optional.empty();
        }
        ByteBuffer before = read(file, place, BEFORE);
        int length = before.getInt();
        if (length < 1 || length > LONGEST || length > end - place - BEFORE) {
            return Optional.empty();
        }
        byte[] digest = new byte[DIGEST];
        before.get(digest);
        byte[] text = read(file, place + BEFORE, length).array();
        return Arrays.equals(digest, Arrays.copyOf(Sha256.of(text), DIGEST))
                ? entry(text).map(entry -> new ReadingLine(entry, BEFORE + length))
                : Optional.empty();
    }

    private static Optional<Entry> entry(byte[] text) {
        try {
            Map<String, Object> tree = JSON.readValue(text, new TypeReference<>() {});
            return Optional.of(ReadingFacts.FORM.fromTree(tree));
        } catch (JacksonException | UnreadableEntry unreadable) {
            return Optional.empty();
        }
    }

    private static ByteBuffer read(FileChannel file, long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, place + bytes.position()) < 0) {
                throw new IOException("the queue of readings became shorter");
            }
        }
        return bytes.flip();
    }
}
