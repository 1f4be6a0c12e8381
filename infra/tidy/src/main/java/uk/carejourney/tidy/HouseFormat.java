package uk.carejourney.tidy;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.nio.file.Path;
import java.util.List;

/** The one layout of our Java: google-java-format, AOSP style. */
public final class HouseFormat {

    private static final JavaFormatterOptions AOSP =
            JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();

    private HouseFormat() {}

    /**
     * The same program as it should be laid out.
     *
     * @throws IllegalArgumentException when {@code source} is not Java, naming {@code file}
     */
    public static String of(Path file, String source) {
        try {
            return settled(source);
        } catch (FormatterException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** The Java files whose layout differs, in order of path; what passed once is remembered. */
    public static List<Path> unformatted(Repository repository, FormattedBefore before) {
        return repository.javaSources().parallelStream()
                .filter(file -> !isFormatted(file, repository.text(file), before))
                .sorted()
                .toList();
    }

    private static boolean isFormatted(Path file, String source, FormattedBefore before) {
        if (before.holds(source)) {
            return true;
        }
        boolean formatted = of(file, source).equals(source);
        if (formatted) {
            before.remember(source);
        }
        return formatted;
    }

    /** The formatter may break its own long comment lines only on a second look. */
    private static String settled(String source) throws FormatterException {
        String once = new Formatter(AOSP).formatSourceAndFixImports(source);
        if (once.equals(source)) {
            return once; // A second look would see the same again.
        }
        String again = new Formatter(AOSP).formatSourceAndFixImports(once);
        return again.equals(once) ? once : new Formatter(AOSP).formatSourceAndFixImports(again);
    }
}
