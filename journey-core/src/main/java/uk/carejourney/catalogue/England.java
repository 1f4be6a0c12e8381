package uk.carejourney.catalogue;

import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rules of England that ship with the product, one file for each legal source. */
public final class England {

    private static final String FOLDER = "/uk/carejourney/rulebook/england/";

    private England() {}

    /**
     * The rulebook as shipped.
     *
     * @throws uk.carejourney.rulebook.reading.RuleFileFault if a file cannot be understood
     */
    public static Rulebook rulebook() {
        return RulebookReader.read(Facts.CATALOGUE, files());
    }

    /** The files, in the order {@code sources.txt} lists them. */
    public static List<RuleFile> files() {
        List<RuleFile> files = new ArrayList<>();
        for (String line : text("sources.txt").lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                files.add(new RuleFile(line.strip(), text(line.strip() + ".yaml")));
            }
        }
        return files;
    }

    private static String text(String name) {
        try (InputStream file = England.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(
                        "rulebook/england/" + name + " is missing: sources.txt lists it");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rulebook/england/" + name, e);
        }
    }
}
