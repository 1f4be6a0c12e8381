package uk.carejourney.infra.publisher;

import java.util.SortedMap;

/** The table on the page for integrators that says what each version has promised. */
final class CompatibilityPage {

    private static final String TABLE = "| --- | --: | --: | --: | --: | --: |\n";

    private CompatibilityPage() {}

    /** The page with the table as it is today. */
    static String of(String page, SortedMap<String, Promises> versions, Promises today) {
        StringBuilder rows = new StringBuilder();
        versions.forEach((version, promised) ->
                rows.append(
                        "| %s | %d | %d | %d | %d | %d |\n"
                                .formatted(
                                        version,
                                        promised.count("recorded "),
                                        promised.count("published "),
                                        promised.count("codes "),
                                        today.count("recorded ") - promised.count("recorded "),
                                        promised.followedIn(today))));
        int from = page.indexOf(TABLE) + TABLE.length();
        return page.substring(0, from) + rows + page.substring(page.indexOf("\n\n", from) + 1);
    }
}
