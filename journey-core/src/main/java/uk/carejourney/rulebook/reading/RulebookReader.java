package uk.carejourney.rulebook.reading;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.rulebook.LegalSource;
import uk.carejourney.rulebook.Population;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.Status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads rule files into one rulebook, a later file over an earlier. */
public final class RulebookReader {

    private RulebookReader() {}

    /**
     * Reads the files together: a status may be used before it is defined, and in any file. A rule
     * of a later file replaces one of the same identifier in an earlier; within one file, and for
     * statuses, an identifier stands once. What a file sets of parameters holds for the rules of
     * every file.
     *
     * @throws RuleFileFault if anything in them cannot be understood, naming file, line and rule
     */
    public static Rulebook read(FactCatalogue catalogue, List<RuleFile> files) {
        Map<String, Part> defined = new LinkedHashMap<>();
        List<Part> wholes = new ArrayList<>();
        for (RuleFile file : files) {
            Part whole = Part.whole(file.name(), file.yaml());
            wholes.add(whole);
            members(whole)
                    .get("statuses")
                    .ifPresent(statuses ->
                            statuses.members()
                                    .forEach((name, status) -> {
                                        if (defined.put(name, status) != null) {
                                            throw status.wrong(
                                                    "the status '" + name + "' is already defined",
                                                    "Use that one, or choose another name");
                                        }
                                    }));
        }
        FactWords facts = new FactWords(catalogue);
        EventReader events = new EventReader(facts, defined.keySet());
        StatusReader reader = new StatusReader(events, facts);
        Map<String, Status> statuses = new LinkedHashMap<>();
        defined.forEach((name, part) -> statuses.put(name, reader.status(name, part)));
        defined.forEach((name, part) -> refuseCycle(name, part, statuses, new LinkedHashSet<>()));
        RuleReader rules = new RuleReader(facts, events, reader);
        List<LegalSource> sources = new ArrayList<>();
        Map<String, Rule> byId = new LinkedHashMap<>();
        for (Part whole : wholes) {
            LegalSource source = source(whole, rules);
            sources.add(source);
            source.rules().forEach(rule -> byId.put(rule.id(), rule));
        }
        for (Part whole : wholes) {
            refuseUnknownRules(whole, byId.keySet());
            members(whole)
                    .get("parameters")
                    .ifPresent(chosen -> ChosenParameters.set(chosen, byId));
        }
        return new Rulebook(sources, statuses, byId);
    }

    private static Part.Members members(Part whole) {
        return whole.members("source", "address", "notes", "parameters", "statuses", "rules");
    }

    private static LegalSource source(Part whole, RuleReader reader) {
        Part.Members members = members(whole);
        String title = members.required("source").text();
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Part part : rules(members)) {
            Rule rule = reader.rule(part, title);
            if (rules.put(rule.id(), rule) != null) {
                throw part.wrong("the rule '" + rule.id() + "' stands here twice", "Leave one");
            }
        }
        return new LegalSource(
                whole.file(),
                title,
                members.required("address").text(),
                List.copyOf(rules.values()));
    }

    private static void refuseUnknownRules(Part whole, Set<String> ids) {
        for (Part part : rules(members(whole))) {
            Part.Members rule = new Part.Members(part, part.members());
            Optional<Part> with =
                    rule.get("reporting")
                            .flatMap(how -> Optional.ofNullable(how.members().get("with")));
            Stream.concat(rule.get("related").stream(), with.stream())
                    .filter(named -> !ids.contains(named.text()))
                    .forEach(named -> {
                        throw named.inRule(rule.required("id").text())
                                .wrong(
                                        "no rule is called '" + named.text() + "'",
                                        "Name a rule of any source; see docs/reference/rulebook");
                    });
        }
    }

    private static List<Part> rules(Part.Members members) {
        return members.get("rules").map(Part::items).orElse(List.of());
    }

    private static void refuseCycle(
            String name, Part part, Map<String, Status> statuses, Set<String> above) {
        if (!above.add(name)) {
            throw part.wrong(
                    "the status '" + name + "' is defined by itself: " + above,
                    "Define one of them without the other");
        }
        Status status = statuses.get(name);
        if (status == null) {
            return;
        }
        for (String used : used(status.definition())) {
            refuseCycle(used, part, statuses, new LinkedHashSet<>(above));
        }
    }

    private static List<String> used(Status.Definition definition) {
        return switch (definition) {
            case Status.AllOf(var population) ->
                    population.terms().stream().map(Population.Term::status).toList();
            case Status.OneOf(var names) -> names;
            case Status.FirstPart(var of, var _) -> List.of(of);
            case Status.AfterPart(var of, var _) -> List.of(of);
            case Status.AddsUp(var of, var _) -> List.of(of);
            case Status.InWhich(var of, var event) ->
                    Stream.concat(Stream.of(of), EventStatuses.in(List.of(event)).stream())
                            .toList();
            case Status.FromTo fromTo -> EventStatuses.in(List.of(fromTo.from(), fromTo.to()));
            case Status.LookedAfter _,
                    Status.Placed _,
                    Status.WithOneCarer _,
                    Status.UnderLegalStatus _,
                    Status.InPlacementOfType _,
                    Status.LastSaid _,
                    Status.Aged _ ->
                    List.of();
        };
    }
}
