package uk.carejourney.gateway.contract;

import static uk.carejourney.gateway.contract.ApiDocument.tree;

import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.contract.Reached.Ends;
import uk.carejourney.gateway.problem.Refusal;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The refusals of an operation, as the contract tells them. */
final class Refused {

    /** What any request may be refused for. */
    static final Set<String> ANYWHERE =
            Set.of(
                    Refusal.TOO_MANY_REQUESTS.name(),
                    Refusal.UNFORESEEN.name(),
                    Refusal.OTHER_SITE.name(),
                    Refusal.NOT_SIGNED_IN.name(),
                    Refusal.NOT_FOR_THIS_ROLE.name(),
                    Refusal.SCOPE_MISSING.name(),
                    Refusal.UNREADABLE.name(),
                    Refusal.TOO_LARGE.name());

    /** Addresses of a child, a subject, an alert or an entry; a proof says no more than hashes. */
    private static final Pattern NAMES_SOMEBODY =
            Pattern.compile("\\{(child|alert)}|\\{kind}/\\{id}|\\{position}(?!/proof)");

    private static final Set<Integer> WITH_RETRY = Set.of(429, 503);

    private Refused() {}

    /**
     * What the code behind an operation refuses, and what is refused before it is reached.
     *
     * @param route what the table says of whom it answers
     */
    static Set<Refusal> of(Route route, Ends ends, boolean hasBody, boolean readsAny) {
        Set<Refusal> all = EnumSet.of(Refusal.TOO_MANY_REQUESTS, Refusal.UNFORESEEN);
        all.add(Refusal.OTHER_SITE);
        all.addAll(ends.refusals());
        all.addAll(byTable(route));
        if (readsAny) {
            all.add(Refusal.UNREADABLE);
        }
        if (hasBody) {
            all.add(Refusal.TOO_LARGE);
        }
        return all;
    }

    /** What the table of routes refuses, and the judgement of who sees whom. */
    private static Set<Refusal> byTable(Route route) {
        // Whoever sends a token that is not valid is told so even where none is needed.
        Set<Refusal> all = EnumSet.of(Refusal.NOT_SIGNED_IN);
        if (!route.whom().everyone()) {
            all.add(Refusal.NOT_FOR_THIS_ROLE);
        }
        if (route.whom().scope().isPresent()) {
            all.add(Refusal.SCOPE_MISSING);
        }
        if (NAMES_SOMEBODY.matcher(route.pattern()).find()) {
            all.add(Refusal.NOT_YOURS);
        }
        return all;
    }

    /** The response of one status. */
    static Map<String, Object> response(Set<Refusal> why) {
        int status = why.iterator().next().status().value();
        Map<String, Object> response = new LinkedHashMap<>();
        response.put(
                "description",
                why.stream()
                        .map(one -> "`%s`: %s".formatted(one.name(), one.sentence()))
                        .collect(Collectors.joining(" ")));
        if (WITH_RETRY.contains(status)) {
            response.put(
                    "headers",
                    tree("Retry-After", tree("$ref", "#/components/headers/RetryAfter")));
        }
        response.put(
                "content",
                tree(
                        "application/problem+json",
                        tree(
                                "schema",
                                tree(
                                        "allOf",
                                        List.of(
                                                tree("$ref", "#/components/schemas/Problem"),
                                                tree(
                                                        "properties",
                                                        tree(
                                                                "code",
                                                                tree(
                                                                        "enum",
                                                                        why.stream()
                                                                                .map(Enum::name)
                                                                                .toList()))))))));
        return response;
    }
}
