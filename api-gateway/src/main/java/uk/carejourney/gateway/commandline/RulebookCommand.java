package uk.carejourney.gateway.commandline;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.catalogue.Packs;
import uk.carejourney.clocks.ExampleRun;
import uk.carejourney.rulebook.LegalSource;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.RuleWords;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RuleFileFault;
import uk.carejourney.rulebook.reading.RulebookReader;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists the rules and runs their worked examples. */
@Command(
        name = "rulebook",
        description = "Lists the rules, their force and versions, and runs their worked examples.",
        mixinStandardHelpOptions = true)
final class RulebookCommand implements Callable<Integer> {

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "A rule file of the council's own, laid over the rules of England.")
    private List<Path> own = List.of();

    @Option(
            names = "--council",
            paramLabel = "NAME",
            description = "A council whose pack is laid over them, such as middlesbrough.")
    private @Nullable String council;

    @Option(names = "--json", description = "Print it as one line of JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = read();
        Map<Rule, List<String>> wrong = ExampleRun.faults(rulebook);
        int examples = rulebook.all().stream().mapToInt(rule -> rule.examples().size()).sum();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(asJson(rulebook, examples, wrong));
        } else {
            rulebook.sources().forEach(source -> list(out, rulebook, source));
            tell(out, rulebook, examples, wrong);
        }
        out.flush();
        return wrong.isEmpty() ? 0 : 1;
    }

    private Rulebook read() {
        if (council != null && !Packs.names().contains(council)) {
            throw new CommandFailure(
                    "There is no pack of %s: choose one of %s"
                            .formatted(council, String.join(", ", Packs.names())));
        }
        List<RuleFile> files =
                new ArrayList<>(council == null ? England.files() : Packs.files(council));
        for (Path file : own) {
            try {
                String name = file.toString().replaceFirst("\\.yaml$", "");
                files.add(new RuleFile(name, Files.readString(file)));
            } catch (IOException e) {
                throw new CommandFailure(
                        "%s can't be read (%s): give the path of a rule file"
                                .formatted(file, e.getClass().getSimpleName()));
            }
        }
        try {
            return RulebookReader.read(Facts.CATALOGUE, files);
        } catch (RuleFileFault fault) {
            throw new CommandFailure(String.valueOf(fault.getMessage()));
        }
    }

    private static void list(PrintWriter out, Rulebook rulebook, LegalSource source) {
        List<Rule> counting =
                source.rules().stream()
                        .filter(rule -> rulebook.rule(rule.id()).filter(rule::equals).isPresent())
                        .toList();
        if (counting.isEmpty()) {
            return;
        }
        out.printf("%n%s%n", source.title());
        for (Rule rule : counting) {
            out.printf(
                    "  %-38s %s, %s, %s; %s%n",
                    rule.id(),
                    rule.force().word(),
                    rule.severityUnconfirmed(),
                    rule.evidence().word(),
                    rule.versions().stream()
                            .map(RuleWords::inForce)
                            .collect(Collectors.joining(", then ")));
            out.printf("  %-38s %s%n", "", rule.title());
        }
    }

    private static void tell(
            PrintWriter out, Rulebook rulebook, int examples, Map<Rule, List<String>> wrong) {
        out.printf(
                Locale.UK,
                "%n%,d rules of %,d timescales, indicators and measures (%s); %,d examples, %s%n",
                rulebook.all().size(),
                timescales(rulebook),
                counted(rulebook, rule -> rule.force().word()).entrySet().stream()
                        .map(of -> of.getKey() + " " + of.getValue())
                        .collect(Collectors.joining(", ")),
                examples,
                wrong.isEmpty() ? "all as they should be" : "not all as they should be:");
        wrong.forEach((rule, faults) ->
                faults.forEach(
                        fault -> out.printf("  %s %s %s%n", rule.place(), rule.id(), fault)));
    }

    private static String asJson(Rulebook rulebook, int examples, Map<Rule, List<String>> wrong) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rules", rulebook.all().size());
        all.put("timescales", timescales(rulebook));
        all.put("byForce", counted(rulebook, rule -> rule.force().word()));
        all.put("bySeverity", counted(rulebook, rule -> rule.severity().name()));
        all.put("byEvidence", counted(rulebook, rule -> rule.evidence().word()));
        all.put("examples", examples);
        Map<String, List<String>> faults = new LinkedHashMap<>();
        wrong.forEach((rule, said) -> faults.put(rule.id(), said));
        all.put("wrong", faults);
        all.put(
                "list",
                rulebook.all().stream()
                        .map(rule ->
                                Map.of(
                                        "id", rule.id(),
                                        "title", rule.title(),
                                        "source", rule.source(),
                                        "force", rule.force().word(),
                                        "evidence", rule.evidence().word(),
                                        "severity", rule.severity().name(),
                                        "inForce",
                                                rule.versions().stream()
                                                        .map(RuleWords::inForce)
                                                        .toList(),
                                        "examples", rule.examples().size()))
                        .toList());
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static long timescales(Rulebook rulebook) {
        return rulebook.all().stream().map(Rule::timescale).distinct().count();
    }

    private static Map<String, Long> counted(Rulebook rulebook, Function<Rule, String> by) {
        return rulebook.all().stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
