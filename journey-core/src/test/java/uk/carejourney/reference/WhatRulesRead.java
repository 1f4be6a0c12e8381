package uk.carejourney.reference;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Packs;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Every rule, and the facts and fields by which it is known for whom it is, what starts it, what
 * meets it and what excuses it. A cell says nothing of the kind only where the rule itself does.
 */
final class WhatRulesRead {

    private static final List<String> COLUMNS = List.of("for", "start", "stop", "exemption");

    private static final Event NOTHING = new Event.AnyOf(List.of());

    private final Rulebook rulebook;

    /** What each rule says in its file, by the rule's identifier and then by word. */
    private final Map<String, Map<?, ?>> written = new HashMap<>();

    WhatRulesRead(Rulebook rulebook, List<RuleFile> files) {
        this.rulebook = rulebook;
        files.forEach(this::note);
    }

    private void note(RuleFile file) {
        LoadSettings settings =
                LoadSettings.builder().setMaxAliasesForCollections(Integer.MAX_VALUE).build();
        Map<?, ?> whole = (Map<?, ?>) new Load(settings).loadFromString(file.yaml());
        if (Objects.requireNonNull(whole).get("rules") instanceof List<?> rules) {
            rules.forEach(rule -> {
                Map<?, ?> said = (Map<?, ?>) Objects.requireNonNull(rule);
                written.put(String.valueOf(said.get("id")), said);
            });
        }
    }

    /** The page of England and of every pack. */
    static String page() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # What rules read

                        Made from `journey-core/src/main/resources/uk/carejourney/rulebook`: do not edit.
                        For every rule the facts that say for whom it is, what starts it, what meets it and what \
                        excuses it, with the fields it reads of each; `happened` is when it \
                        happened, which every fact says.
                        What statuses rest on is among them. A rule without such facts says so itself: it is for \
                        everyone, or nothing excuses it by law.

                        """);
        new WhatRulesRead(England.rulebook(), England.files())
                .table(England.rulebook().all(), page);
        for (String pack : Packs.names()) {
            Rulebook over = Packs.over(pack);
            page.append("\n## ").append(over.sources().getLast().title()).append("\n\n");
            new WhatRulesRead(over, Packs.files(pack))
                    .table(over.sources().getLast().rules(), page);
        }
        return page.toString();
    }

    private void table(Iterable<Rule> rules, StringBuilder page) {
        page.append("| rule | for | starts | stopped by | excused by |\n")
                .append("| --- | --- | --- | --- | --- |\n");
        for (Rule rule : rules) {
            page.append("| `%s` | %s |%n".formatted(rule.id(), String.join(" | ", cells(rule))));
        }
    }

    /** Which cells of which rules are empty, such as {@code iha-20wd says no exemption}. */
    List<String> empty() {
        List<String> empty = new ArrayList<>();
        for (Rule rule : rulebook.all()) {
            List<String> cells = cells(rule);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).isBlank()) {
                    empty.add(
                            "%s, rule %s: %s is empty"
                                    .formatted(rule.place(), rule.id(), COLUMNS.get(i)));
                }
            }
        }
        return empty;
    }

    private List<String> cells(Rule rule) {
        return List.of(whom(rule), starts(rule), stops(rule), excuses(rule));
    }

    private String whom(Rule rule) {
        String read =
                facts(of -> {
                    rule.population().ifPresent(of::population);
                    rule.judged().ifPresent(judged -> of.population(judged.population()));
                });
        return "everyone".equals(said(rule, "for")) ? joined("everyone", read) : read;
    }

    private String starts(Rule rule) {
        return facts(of -> {
            rule.start().ifPresent(of::event);
            rule.versions()
                    .forEach(version -> of.deadline(version.due(), rule.start().orElse(NOTHING)));
        });
    }

    private String stops(Rule rule) {
        if (rule.stop().isEmpty()) {
            return rule.versions().stream().map(version -> version.due()).allMatch(this::waits)
                    ? "time alone"
                    : joined("fewer in the time that counts", starts(rule));
        }
        return facts(of -> {
            rule.stop()
                    .get()
                    .ways()
                    .forEach(way -> {
                        of.event(way.event());
                        of.same(way.event(), rule.start().orElse(NOTHING), way.same());
                    });
            rule.stop()
                    .get()
                    .everyOne()
                    .ifPresent(each -> {
                        of.field(rule.stop().get().event(), each.field());
                        each.excused().ifPresent(of::event);
                    });
        });
    }

    private boolean waits(Deadline due) {
        return due instanceof Deadline.NotBefore || due instanceof Deadline.NotBeforeThe;
    }

    private String excuses(Rule rule) {
        String read =
                facts(of -> {
                    rule.exempt()
                            .forEach(excuse -> {
                                excuse.status().ifPresent(of::status);
                                excuse.event().ifPresent(of::event);
                            });
                    rule.declined().forEach(of::event);
                });
        String relaxed =
                rule.relaxed().stream()
                        .map(one -> "due from %s to %s".formatted(one.from(), one.until()))
                        .collect(Collectors.joining(", "));
        return "none".equals(said(rule, "exempt")) ? "none by law" : joined(relaxed, read);
    }

    private Object said(Rule rule, String word) {
        Object said = written.getOrDefault(rule.id(), Map.of()).get(word);
        return said == null ? "" : said;
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
    }

    private String facts(Consumer<FactsRead> reading) {
        FactsRead read = new FactsRead(rulebook);
        reading.accept(read);
        Map<String, Set<String>> fields = new LinkedHashMap<>(read.fields());
        return fields.entrySet().stream()
                .map(fact -> "`%s` %s".formatted(fact.getKey(), String.join(", ", fact.getValue())))
                .collect(Collectors.joining("; "));
    }
}
