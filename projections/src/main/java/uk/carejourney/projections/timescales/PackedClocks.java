package uk.carejourney.projections.timescales;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Clocks as one value of bytes. A child in care for years has hundreds, and nobody asks the store
 * for what stands inside one: as documents in documents, storing them took several times as long as
 * working them out.
 */
final class PackedClocks {

    private static final String CLOCKS = "clocks";

    private PackedClocks() {}

    /** The bytes; the same for the same clocks. */
    static Binary of(List<ClockLine> lines) {
        Document all = new Document(CLOCKS, lines.stream().map(ClockLine::document).toList());
        Deflater quickly = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(packed, quickly)) {
                out.write(bytes(all));
            }
            return new Binary(packed.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            quickly.end();
        }
    }

    /** The clocks in some bytes. */
    static List<ClockLine> in(Binary packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed.getData()))) {
            return document(in.readAllBytes()).getList(CLOCKS, Document.class).stream()
                    .map(ClockLine::read)
                    .toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** One clock alone. */
    static Binary of(ClockLine line) {
        return new Binary(bytes(line.document()));
    }

    /** The clock in some bytes. */
    static ClockLine one(Binary bytes) {
        return ClockLine.read(document(bytes.getData()));
    }

    private static byte[] bytes(Document document) {
        var buffer = new RawBsonDocument(document, new DocumentCodec()).getByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static Document document(byte[] bytes) {
        return new RawBsonDocument(bytes).decode(new DocumentCodec());
    }
}
