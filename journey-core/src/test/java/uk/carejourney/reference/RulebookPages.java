package uk.carejourney.reference;

import uk.carejourney.catalogue.Packs;
import uk.carejourney.rulebook.Example;
import uk.carejourney.rulebook.LegalSource;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.RuleWords;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.Version;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page for each legal source, one of the statuses, and one of what each rule reads. */
final class RulebookPages {

    private static final String MADE =
            "Made from `journey-core/src/main/resources/uk/carejourney/rulebook/england`: do not"
                    + " edit.\n";

    private RulebookPages() {}

    static Map<Path, String> of(Rulebook rulebook) {
        Map<Path, String> pages = new TreeMap<>();
        for (LegalSource source : rulebook.sources()) {
            if (!source.rules().isEmpty()) {
                pages.put(Path.of("rulebook", source.name() + ".md"), page(source, MADE));
            }
        }
        pages.put(Path.of("rulebook", "statuses.md"), statuses(rulebook));
        pages.put(Path.of("rulebook", "what-rules-read.md"), WhatRulesRead.page());
        pages.put(Path.of("rulebook", "README.md"), index(rulebook));
        return pages;
    }

    private static String index(Rulebook rulebook) {
        StringBuilder page =
                new StringBuilder(
                        "# Rulebook\n\n" + MADE + "\n| source | rules |\n| --- | --- |\n");
        for (LegalSource source : rulebook.sources()) {
            if (!source.rules().isEmpty()) {
                page.append(
                        "| [%s](%s.md) | %d |%n"
                                .formatted(source.title(), source.name(), source.rules().size()));
            }
        }
        page.append("\n| council's pack | its own rules |\n| --- | --- |\n");
        for (String pack : Packs.names()) {
            LegalSource source = Packs.over(pack).sources().getLast();
            page.append(
                    "| [%s](packs/%s.md) | %d |%n"
                            .formatted(source.title(), pack, source.rules().size()));
        }
        return page.append(
                        "\n"
                            + "[Alerts](alerts.md) names what councils' strategies ask to be told"
                            + " of, and the rules that tell it.\n"
                            + "[Statuses](statuses.md) decide whom a rule is for; [what rules"
                            + " read](what-rules-read.md) names every fact and field.\n"
                            + "[Rules and the states of their clocks](states-shown.md) names the"
                            + " child of the demonstration who shows each.\n"
                            + "How to write one: [write a rule](../../how-to/write-a-rule.md).\n")
                .toString();
    }

    private static String statuses(Rulebook rulebook) {
        StringBuilder page =
                new StringBuilder(
                        "# Statuses\n\n" + MADE + "\n| status | meaning |\n| --- | --- |\n");
        rulebook.statuses()
                .values()
                .forEach(status ->
                        page.append("| `%s` | %s |%n".formatted(status.name(), status.means())));
        return page.toString();
    }

    static String page(LegalSource source, String made) {
        StringBuilder page =
                new StringBuilder(
                        "# %s%n%n%s<%s>%n".formatted(source.title(), made, source.address()));
        source.rules().forEach(rule -> rule(rule, page));
        return page.toString();
    }

    private static void rule(Rule rule, StringBuilder page) {
        page.append("%n## %s%n%n".formatted(rule.title()));
        page.append(
                "`%s`, %s. %s, %s, severity %s.%n"
                        .formatted(
                                rule.id(),
                                rule.citation(),
                                capital(rule.force().word()),
                                rule.evidence().word(),
                                rule.severity()));
        rule.population().ifPresent(whom -> page.append("%n* For: %s%n".formatted(whom)));
        if (rule.population().isEmpty()) {
            page.append("\n");
        }
        rule.judged()
                .ifPresent(judged ->
                        page.append(
                                "* Where %s after the start: %s%n"
                                        .formatted(judged.after(), judged.population())));
        rule.start()
                .ifPresent(
                        start -> page.append("* Starts: %s%n".formatted(RuleWords.event(start))));
        rule.ahead()
                .ifPresent(ahead -> page.append("* There from %s before it%n".formatted(ahead)));
        for (Version version : rule.versions()) {
            page.append(
                    "* Due (%s): %s%n"
                            .formatted(
                                    RuleWords.inForce(version), RuleWords.deadline(version.due())));
        }
        rule.stop()
                .ifPresent(stop -> page.append("* Met by: %s%n".formatted(RuleWords.stop(stop))));
        rule.exempt()
                .forEach(excuse ->
                        page.append("* Not owed: %s%n".formatted(RuleWords.excuse(excuse))));
        rule.relaxed()
                .forEach(one ->
                        page.append(
                                "* Not absolute where due from %s to %s: %s%n"
                                        .formatted(one.from(), one.until(), one.because())));
        rule.declined()
                .forEach(
                        event -> page.append("* Declined: %s%n".formatted(RuleWords.event(event))));
        rule.duty().ifPresent(duty -> page.append("* Duty: %s%n".formatted(duty)));
        rule.takesOverWithin()
                .ifPresent(status ->
                        page.append(
                                "* Taking over within one stretch of %s, it counts from the last start before%n"
                                        .formatted(status)));
        rule.warning()
                .ifPresent(warning -> page.append("* Due soon: %s before%n".formatted(warning)));
        rule.worsens().forEach(worse -> page.append("* %s%n".formatted(RuleWords.worse(worse))));
        rule.related()
                .ifPresent(id -> page.append("* Says nothing while `%s` is open%n".formatted(id)));
        rule.parameters()
                .forEach(one ->
                        page.append(
                                "* The council sets `%s`: %s; usually %s, from %d to %d%n"
                                        .formatted(
                                                one.name(),
                                                one.means(),
                                                one.usual(),
                                                one.least(),
                                                one.most())));
        rule.reporting()
                .ifPresent(one ->
                        page.append(
                                "* Counted (%s%s): %s%n"
                                        .formatted(
                                                one.counts().word(),
                                                one.with()
                                                        .map(with -> ", as one with `" + with + "`")
                                                        .orElse(""),
                                                one.says())));
        if (!rule.examples().isEmpty()) {
            page.append("\n| example | as of | clocks |\n| --- | --- | --- |\n");
            rule.examples().forEach(example -> example(example, page));
        }
    }

    private static void example(Example example, StringBuilder page) {
        String clocks =
                example.expected().stream()
                        .map(one ->
                                one.state()
                                        + one.due().map(day -> ", due " + day).orElse("")
                                        + one.severity()
                                                .map(severity -> ", " + severity)
                                                .orElse(""))
                        .collect(Collectors.joining("; "));
        page.append(
                "| %s | %s | %s |%n"
                        .formatted(
                                example.shows(),
                                example.asOf().toString().substring(0, 10),
                                clocks.isEmpty() ? "none" : clocks));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
