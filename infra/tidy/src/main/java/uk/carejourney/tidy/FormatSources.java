package uk.carejourney.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** {@code ./journey format}: lays out every Java source of the repository as the build wants it. */
public final class FormatSources {

    private FormatSources() {}

    /** Rewrites in place what needs it; ends with 1 when a file is not Java, naming it. */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.err.println("format takes no arguments: it lays out the whole repository");
            System.exit(2);
        }
        Queue<String> unreadable = new ConcurrentLinkedQueue<>();
        List<Path> rewritten = rewrite(Repository.around(Path.of("")), unreadable);
        rewritten.forEach(file -> System.out.println("formatted " + file));
        unreadable.forEach(System.err::println);
        System.exit(unreadable.isEmpty() ? 0 : 1);
    }

    /** Rewrites what needs it and returns those files; what does not parse is left as it is. */
    static List<Path> rewrite(Repository repository, Queue<String> unreadable) {
        return repository.javaSources().parallelStream()
                .filter(file -> rewrite(repository, file, unreadable))
                .sorted()
                .toList();
    }

    private static boolean rewrite(Repository repository, Path file, Queue<String> unreadable) {
        String source = repository.text(file);
        try {
            String formatted = HouseFormat.of(file, source);
            if (formatted.equals(source)) {
                return false;
            }
            Files.writeString(repository.root().resolve(file), formatted);
            return true;
        } catch (IllegalArgumentException notJava) {
            unreadable.add(notJava.getMessage());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
