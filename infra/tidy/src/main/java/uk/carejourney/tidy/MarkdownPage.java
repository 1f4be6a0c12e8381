package uk.carejourney.tidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Markdown page links to and what can be linked to in it; examples in code are skipped. */
final class MarkdownPage {

    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?: \"[^\"]*\")?\\)");
    private static final Pattern REFERENCE =
            Pattern.compile("^ {0,3}\\[[^\\]]+\\]:\\s*<?(\\S+?)>?$");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern ANCHOR = Pattern.compile("\\b(?:id|name)=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    private final List<Link> links = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final Map<String, Integer> headings = new HashMap<>();

    /**
     * A link as written.
     *
     * @param line counted from 1
     */
    record Link(int line, String target) {}

    private MarkdownPage() {}

    static MarkdownPage of(List<String> lines) {
        MarkdownPage page = new MarkdownPage();
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.stripLeading().startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                page.read(i + 1, line);
            }
        }
        return page;
    }

    List<Link> links() {
        return links;
    }

    Set<String> anchors() {
        return anchors;
    }

    private void read(int number, String line) {
        String prose = CODE.matcher(line).replaceAll("");
        LINK.matcher(prose).results().forEach(f -> links.add(new Link(number, f.group(1))));
        REFERENCE.matcher(prose).results().forEach(f -> links.add(new Link(number, f.group(1))));
        ANCHOR.matcher(prose).results().forEach(found -> anchors.add(found.group(1)));
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            addHeading(heading.group(1));
        }
    }

    /** As the usual renderers make it: the second of two equal headings gets {@code -1}. */
    private void addHeading(String title) {
        String slug =
                title.toLowerCase(Locale.ROOT)
                        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                        .replaceAll("\\s", "-");
        int before = headings.merge(slug, 1, Integer::sum) - 1;
        anchors.add(before == 0 ? slug : slug + "-" + before);
    }
}
