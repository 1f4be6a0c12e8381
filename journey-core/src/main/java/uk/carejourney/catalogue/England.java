package uk.carejourney.catalogue;

import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of England that ship with the product, one file for each legal source. */
public final class England {

    private static final String FOLDER = "/uk/carejourney/rulebook/";

    private England() {}

    /**
     * The rulebook as shipped.
     *
     * @throws uk.carejourney.rulebook.reading.RuleFileFault if a file cannot be understood
     */
    public static Rulebook rulebook() {
        return RulebookReader.read(Facts.CATALOGUE, files());
    }

    /** The rules as shipped, for councils to adopt others over. */
    public static RulesInForce inForce() {
        return new RulesInForce(files(), files -> RulebookReader.read(Facts.CATALOGUE, files));
    }

    /** The files, in the order {@code sources.txt} lists them. */
    public static List<RuleFile> files() {
        return files("england/", listed("england/sources.txt"));
    }

    static List<RuleFile> files(String folder, List<String> names) {
        return names.stream()
                .map(name -> new RuleFile(name, text(folder + name + ".yaml")))
                .toList();
    }

    /** The names a list holds, one a line. */
    static List<String> listed(String list) {
        return text(list)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String text(String name) {
        try (InputStream file = England.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(
                        "rulebook/" + name + " is missing: a list names it");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rulebook/" + name, e);
        }
    }
}
