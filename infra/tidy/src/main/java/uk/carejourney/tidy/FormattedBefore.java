package uk.carejourney.tidy;

import com.google.googlejavaformat.java.Formatter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Digests of sources already found well formatted, kept so that a build asks only about news. */
public final class FormattedBefore {

    private final Path store;
    private final Set<String> known;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private FormattedBefore(Path store, Set<String> known) {
        this.store = store;
        this.known = known;
    }

    /** Reads what an earlier run kept in {@code store}; a missing file means nothing is known. */
    public static FormattedBefore in(Path store) {
        try {
            return new FormattedBefore(
                    store, Files.exists(store) ? Set.copyOf(Files.readAllLines(store)) : Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + store + ": delete it", e);
        }
    }

    boolean holds(String source) {
        String digest = digest(source);
        boolean held = known.contains(digest);
        if (held) {
            seen.add(digest);
        }
        return held;
    }

    void remember(String source) {
        seen.add(digest(source));
    }

    /** Keeps what this run met, and forgets sources that no longer exist. */
    public void save() {
        try {
            Files.createDirectories(store.toAbsolutePath().getParent());
            Files.write(store, seen.stream().sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + store, e);
        }
    }

    /** Another release of the formatter may lay the same source out differently. */
    private static String digest(String source) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(formatterRelease().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String formatterRelease() {
        return String.valueOf(Formatter.class.getProtectionDomain().getCodeSource().getLocation());
    }
}
