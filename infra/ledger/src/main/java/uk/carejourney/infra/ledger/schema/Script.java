package uk.carejourney.infra.ledger.schema;

import uk.carejourney.ledger.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One numbered script, which never changes once it has been released. */
record Script(int number, String name, String sql) {

    static Script load(String schema, String name) {
        return new Script(Integer.parseInt(name.substring(0, 3)), name, text(schema, name));
    }

    static String text(String schema, String name) {
        String path = schema + "/" + name;
        try (InputStream in = Script.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the script " + path + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the script " + path + " cannot be read", unreadable);
        }
    }

    String digest() {
        return Sha256.hex(sql);
    }
}
