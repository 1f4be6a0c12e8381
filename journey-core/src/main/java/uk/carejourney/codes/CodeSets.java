package uk.carejourney.codes;

import uk.carejourney.journey.Code;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All code sets of one country, each read when first asked for. */
public final class CodeSets {

    private static final CodeSets ENGLAND = new CodeSets();

    private final Map<String, Optional<CodeSet>> read = new ConcurrentHashMap<>();

    private CodeSets() {}

    /** The sets used in England: those of the national returns, and this ledger's own. */
    public static CodeSets england() {
        return ENGLAND;
    }

    /**
     * The set of this name; empty if there is none.
     *
     * @throws IllegalArgumentException if its file is malformed, naming file and line
     */
    public Optional<CodeSet> named(String name) {
        return read.computeIfAbsent(name, CodeSets::load);
    }

    /**
     * The set a field names.
     *
     * @throws IllegalArgumentException if there is no such set, or its file is malformed
     */
    public CodeSet set(String name) {
        return named(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "there is no code set '%s': write codes/%s.yaml"
                                        .formatted(name, name)));
    }

    /** Whether the code of this set was in use on this day. */
    public boolean knows(String set, Code code, LocalDate day) {
        return set(set).knows(code, day);
    }

    private static Optional<CodeSet> load(String name) {
        try (InputStream file = CodeSets.class.getResourceAsStream(name + ".yaml")) {
            if (file == null) {
                return Optional.empty();
            }
            return Optional.of(
                    CodeSetFile.read(name, new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read codes/" + name + ".yaml", e);
        }
    }
}
