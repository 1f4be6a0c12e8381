package uk.carejourney.projections.timescales;

import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Clocks as values of bytes: each is a BSON document, all of them follow one another and are
 * deflated. A child in care for years has hundreds, and nobody asks the store for what stands
 * inside one: as documents in documents, storing them cost more than working them out.
 */
final class PackedClocks {

    private PackedClocks() {}

    /** One clock alone. */
    static Binary one(ClockLine line) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            line.write(writer);
            return new Binary(buffer.toByteArray());
        }
    }

    /** The clock in some bytes. */
    static ClockLine one(Binary bytes) {
        return read(bytes.getData());
    }

    /** Clocks in their order, from the bytes of each; the same for the same. */
    static Binary all(List<Binary> lines) {
        Deflater quickly = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(packed, quickly)) {
                for (Binary line : lines) {
                    out.write(line.getData());
                }
            }
            return new Binary(packed.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            quickly.end();
        }
    }

    /** The clocks in some bytes, in their order. */
    static List<ClockLine> all(Binary packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed.getData()))) {
            ByteBuffer left = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            List<ClockLine> lines = new ArrayList<>();
            while (left.hasRemaining()) {
                // A BSON document begins with its length.
                byte[] line = new byte[left.getInt(left.position())];
                left.get(line);
                lines.add(read(line));
            }
            return lines;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static ClockLine read(byte[] bytes) {
        return ClockLine.read(new RawBsonDocument(bytes).decode(new DocumentCodec()));
    }
}
