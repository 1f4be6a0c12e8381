package uk.carejourney.gateway.contract;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import uk.carejourney.gateway.problem.Refusal;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The REST interface as an OpenAPI 3.1 document, made from its handlers and their Javadoc. */
final class ApiDocument {

    private ApiDocument() {}

    static Map<String, Object> document() {
        Javadocs javadocs = new Javadocs();
        Shapes shapes = new Shapes(javadocs);
        JavaClasses gateway =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.carejourney.gateway");
        List<Handler> handlers = Handler.among(gateway);
        handlers.forEach(handler -> Operation.meet(handler, shapes));
        Reached reached = new Reached(gateway);
        SortedMap<String, Object> tags = new TreeMap<>();
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Handler handler : handlers) {
            paths.computeIfAbsent(handler.path(), _ -> new LinkedHashMap<>())
                    .put(
                            handler.verb(),
                            new Operation(handler, javadocs, shapes, reached).written());
            tags.put(
                    handler.tag(),
                    tree(
                            "name",
                            handler.tag(),
                            "description",
                            javadocs.of(handler.method().getDeclaringClass()).all()));
        }
        return tree(
                "openapi",
                "3.1.0",
                "info",
                tree(
                        "title",
                        "Journey Ledger",
                        "version",
                        "1",
                        "summary",
                        "An event-sourced ledger of children's journeys through social care.",
                        "description",
                        "Positions count from 0 and never change. A day is a day in London, an"
                                + " instant is in UTC. Every refusal is a problem of RFC 9457 whose"
                                + " `code` is one of those listed with the operation.",
                        "license",
                        tree("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "servers",
                List.of(tree("url", "/", "description", "The application that answers.")),
                "tags",
                List.copyOf(tags.values()),
                "paths",
                paths,
                "components",
                components(shapes));
    }

    private static Map<String, Object> components(Shapes shapes) {
        SortedMap<String, Object> schemas = shapes.all();
        schemas.put("Problem", problem());
        schemas.put("FieldProblem", fieldProblem());
        return tree(
                "schemas",
                schemas,
                "parameters",
                tree("IfNoneMatch", Operation.IF_NONE_MATCH),
                "headers",
                tree("ETag", Operation.ETAG, "RetryAfter", Operation.RETRY_AFTER),
                "securitySchemes",
                tree(Operation.SCHEME, Operation.TOKEN));
    }

    private static Map<String, Object> problem() {
        return tree(
                "description",
                "Why a request was refused, as RFC 9457 has it.",
                "type",
                "object",
                "properties",
                tree(
                        "type",
                        text("Where this reason is explained, in the running application."),
                        "title",
                        text("The reason in a sentence, the same every time."),
                        "status",
                        tree(
                                "description",
                                "The status of the answer.",
                                "type",
                                "integer",
                                "format",
                                "int32"),
                        "detail",
                        text("What to say about this request: what is wrong, and what to do."),
                        "code",
                        tree(
                                "description",
                                "The reason, for programs; never renamed.",
                                "type",
                                "string",
                                "enum",
                                Arrays.stream(Refusal.values()).map(Refusal::name).toList()),
                        "problems",
                        tree(
                                "description",
                                "Everything that is wrong with the facts sent, each at its field.",
                                "type",
                                "array",
                                "items",
                                tree("$ref", "#/components/schemas/FieldProblem"))),
                "required",
                List.of("type", "title", "status", "detail", "code"));
    }

    private static Map<String, Object> fieldProblem() {
        return tree(
                "description",
                "One thing that is wrong with the facts sent.",
                "type",
                "object",
                "properties",
                tree(
                        "code",
                        text("What is wrong, for programs."),
                        "field",
                        text("Where: the path of the field, such as `entries[0].fact.type`."),
                        "sentence",
                        text("What is wrong, in a sentence.")),
                "required",
                List.of("code", "field", "sentence"));
    }

    static Map<String, Object> text(String description) {
        return tree("description", description, "type", "string");
    }

    /** A tree whose order is kept. */
    static Map<String, Object> tree(Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return tree;
    }

    /** The names of all schemas a tree refers to. */
    static Set<String> referred(Object tree) {
        return switch (tree) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .flatMap(one ->
                                    one.getKey().equals("$ref")
                                            ? Stream.of("" + one.getValue())
                                            : referred(one.getValue()).stream())
                            .collect(Collectors.toSet());
            case Collection<?> list ->
                    list.stream()
                            .flatMap(one -> referred(one).stream())
                            .collect(Collectors.toSet());
            default -> Set.of();
        };
    }
}
