package uk.carejourney.tidy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Every rule of the house, in one list; each has a planted violation among the tests. */
public final class HouseRules {

    static final Rule NO_LEFTOVERS =
            new BannedText(
                    "nothing unfinished is left behind",
                    file -> !isData(file),
                    Pattern.compile("\\bTODO\\b(?!\\s?\\(?#\\d)|\\bFIXME\\b|<<no[-]commit>>"),
                    "finish it, or write it with its issue's number (#12)");

    static final Rule NO_PATHS_OF_ONE_MACHINE =
            new BannedText(
                    "no path of one machine",
                    file -> !isData(file),
                    Pattern.compile("(?<![\\w$})./~-])/(?:work|root|home|tmp)/[\\w.-]+"),
                    "make it relative, or ask the system for a temporary folder");

    static final Rule NO_REGISTRY_HOSTS =
            new BannedText(
                    "no package registry by its host",
                    file -> !isWrapper(file) && !isData(file),
                    Pattern.compile(
                            "repo1?\\.maven\\.(?:apache\\.)?org|registry\\.npmjs\\.org|pypi\\.org"
                                    + "|https?://[^/\\s]*(?:artifactory|nexus|mirror|registry)"),
                    "leave registries to each builder's own settings");

    /** In the order they are reported. */
    public static final List<Rule> ALL =
            List.of(
                    NO_LEFTOVERS,
                    NO_PATHS_OF_ONE_MACHINE,
                    NO_REGISTRY_HOSTS,
                    new JavaSizes(),
                    new PackageNames(),
                    new DecisionNumbers(),
                    new RelativeLinks(),
                    new NamedCommands(),
                    new GlossaryNames(),
                    new SecurityClaims());

    private static final Set<String> WRAPPER = Set.of("mvnw", "mvnw.cmd");

    private HouseRules() {}

    /** Data keeps the bytes it came with. */
    private static boolean isData(Path file) {
        return file.toString().endsWith(".csv");
    }

    private static boolean isWrapper(Path file) {
        return file.startsWith(".mvn/wrapper") || WRAPPER.contains(file.toString());
    }
}
