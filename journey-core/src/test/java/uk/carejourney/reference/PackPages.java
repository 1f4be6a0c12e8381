package uk.carejourney.reference;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Packs;
import uk.carejourney.rulebook.Parameter;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A page for the pack of each council: what it sets, and its own rules. */
final class PackPages {

    private static final String MADE =
            "Made from `journey-core/src/main/resources/uk/carejourney/rulebook/packs`: do not"
                    + " edit.\n";

    private PackPages() {}

    static Map<Path, String> of() {
        Map<Path, String> pages = new TreeMap<>();
        for (String name : Packs.names()) {
            Rulebook over = Packs.over(name);
            String rules = RulebookPages.page(over.sources().getLast(), MADE);
            pages.put(Path.of("rulebook", "packs", name + ".md"), rules + settings(over));
        }
        return pages;
    }

    private static String settings(Rulebook over) {
        Set<String> lines = new TreeSet<>();
        for (Rule rule : England.rulebook().all()) {
            for (Parameter usual : rule.parameters()) {
                over.rule(rule.id())
                        .flatMap(own -> own.parameter(usual.name()))
                        .filter(own -> !own.usual().equals(usual.usual()))
                        .ifPresent(own -> lines.add(line(own, usual)));
            }
        }
        return lines.isEmpty()
                ? ""
                : "\n## What it sets otherwise than usual\n\n" + String.join("", lines);
    }

    private static String line(Parameter own, Parameter usual) {
        return "* `%s`, %s, and not %s: %s%n"
                .formatted(own.name(), own.usual(), usual.usual(), own.means());
    }
}
