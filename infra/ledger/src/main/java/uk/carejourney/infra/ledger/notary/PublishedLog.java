package uk.carejourney.infra.ledger.notary;

import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.proof.LogFiles;
import uk.carejourney.proof.Tile;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a notary has written for others to read: tiles, entry bundles and checkpoints. Only these
 * files can be named, whatever else lies in the folder. For any number of threads and nodes, while
 * a notary goes on writing.
 *
 * <p>Every method throws {@link UncheckedIOException} if the folder cannot be read.
 */
public final class PublishedLog {

    private static final Pattern SIZE = Pattern.compile("(x[0-9]{3}/){0,5}[0-9]{3}");
    private static final int GROUP = 1000;

    private final Path root;
    private final ImmutableFolder files;

    /**
     * Reads from a folder.
     *
     * @param root the notary's folder; need not be there yet
     */
    public PublishedLog(Path root) {
        this.root = root;
        this.files = new ImmutableFolder(root);
    }

    /** The hashes of a tile, or the entries of a bundle; empty if it is not published. */
    public Optional<byte[]> read(Tile tile) {
        return files.read(tile.path());
    }

    /** Where a tree is read from. */
    public LogFiles tiles() {
        return path -> Tile.parse(path).flatMap(this::read);
    }

    /** The newest signed checkpoint; empty while nothing is signed. */
    public Optional<SignedNote> newest() {
        return files.read(CheckpointFiles.NEWEST).map(SignedNote::parse);
    }

    /** The newest checkpoint that enough witnesses have signed. */
    public Optional<SignedNote> witnessed() {
        return files.read(CheckpointFiles.WITNESSED).map(SignedNote::parse);
    }

    /**
     * A checkpoint that was ever signed.
     *
     * @param size how many entries it covers, in groups of three digits, such as {@code x001/234}
     */
    public Optional<SignedNote> checkpoint(String size) {
        if (!SIZE.matcher(size).matches()) {
            return Optional.empty();
        }
        String path = CheckpointFiles.path(Long.parseLong(size.replaceAll("[x/]", "")));
        return path.equals("checkpoints/" + size)
                ? files.read(path).map(SignedNote::parse)
                : Optional.empty();
    }

    /** The sizes of all checkpoints ever signed; takes longer the more there are. */
    public SortedSet<Long> sizes() {
        SortedSet<Long> sizes = new TreeSet<>();
        collect(root.resolve("checkpoints"), 0, sizes);
        return sizes;
    }

    private static void collect(Path folder, long before, SortedSet<Long> sizes) {
        for (String name : names(folder)) {
            if (name.matches("x[0-9]{3}")) {
                long above = before + Long.parseLong(name.substring(1));
                collect(folder.resolve(name), above * GROUP, sizes);
            } else if (name.matches("[0-9]{3}")) {
                sizes.add(before + Long.parseLong(name));
            }
        }
    }

    // Names only: a file being written may be gone before it could be looked at.
    private static List<String> names(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (NoSuchFileException nothing) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder + " cannot be read", unreadable);
        }
    }

    /** The size of the first checkpoint that covers a position; empty while none does. */
    public OptionalLong firstCovering(long position) {
        long signed = newest().map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
        for (long group = (position + 1) / GROUP; group <= signed / GROUP; group++) {
            OptionalLong first = firstIn(group * GROUP, position);
            if (first.isPresent()) {
                return first;
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong firstIn(long group, long position) {
        Path folder = root.resolve(CheckpointFiles.path(group)).resolveSibling("");
        return names(folder).stream()
                .filter(name -> name.matches("[0-9]{3}"))
                .mapToLong(name -> group + Long.parseLong(name))
                .filter(size -> size > position)
                .min();
    }
}
