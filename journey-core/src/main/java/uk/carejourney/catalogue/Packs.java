package uk.carejourney.catalogue;

import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.util.ArrayList;
import java.util.List;

/**
 * What councils have set for themselves, each in one file laid over the rules of England: lengths
 * of time the rules leave to them, rules of their own, and rules in place of others.
 */
public final class Packs {

    private static final String FOLDER = "packs/";

    private Packs() {}

    /** The packs that ship with the product, one for each council whose strategy we know. */
    public static List<String> names() {
        return England.listed(FOLDER + "packs.txt");
    }

    /**
     * The rules of England as one of these councils has them.
     *
     * @param name one of {@link #names}
     * @throws IllegalArgumentException if there is no such pack
     * @throws uk.carejourney.rulebook.reading.RuleFileFault if a file cannot be understood
     */
    public static Rulebook over(String name) {
        return RulebookReader.read(Facts.CATALOGUE, files(name));
    }

    /**
     * The files of England and the council's own, in the order they are laid.
     *
     * @throws IllegalArgumentException if there is no such pack
     */
    public static List<RuleFile> files(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "no pack is called '" + name + "': there are " + names());
        }
        List<RuleFile> files = new ArrayList<>(England.files());
        files.addAll(England.files(FOLDER, List.of(name)));
        return files;
    }
}
