package uk.carejourney.gateway.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Requests made from the contract by chance: some as they should be, most of them wrong somewhere,
 * in one of the ways programs, people and attackers get them wrong.
 */
public final class Mutations {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WRONG_ONE_IN = 3;
    private static final int DEEP = 3_000;
    private static final int LONG = 1_500;

    private static final List<String> STRANGE =
            List.of(
                    "",
                    " ",
                    "null",
                    "undefined",
                    "-1",
                    "0",
                    "1e9",
                    "9223372036854775807",
                    "9223372036854775808",
                    "NaN",
                    "true",
                    "2026-02-30",
                    "2026-03-14",
                    "2026-03-14T25:00:00Z",
                    "+999999999-12-31",
                    "1900",
                    "../../etc/passwd",
                    "' OR 1=1 --",
                    "{\"$gt\": \"\"}",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://127.0.0.1/a}",
                    "%s%n%x",
                    "\u0000",
                    "\u202Eetisoppo",
                    "\uD83D\uDE00",
                    "ﷺ".repeat(50),
                    "a".repeat(LONG),
                    "00000000-0000-0000-0000-000000000000");

    private final JsonNode document;
    private final RandomGenerator random;
    private final Map<String, List<String>> known;

    /**
     * Requests to one application.
     *
     * @param document the contract
     * @param known values that exist there, by the name of the parameter or field
     */
    public Mutations(JsonNode document, RandomGenerator random, Map<String, List<String>> known) {
        this.document = document;
        this.random = random;
        this.known = known;
    }

    /**
     * A request.
     *
     * @param path with its query
     * @param headers in pairs of name and value
     * @param body empty if there is none
     */
    public record Made(String verb, String path, List<String> headers, String body) {}

    /** One request to an operation. */
    public Made request(Operations.One operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (JsonNode parameter : operation.tree().path("parameters")) {
            String name = parameter.path("name").asString();
            boolean needed = parameter.path("required").asBoolean(false);
            String in = parameter.path("in").asString();
            if (in.equals("path")) {
                path = path.replace("{" + name + "}", inPath(value(name, parameter)));
            } else if (in.equals("query") && (needed ? random.nextInt(9) > 0 : oneIn(3))) {
                query.add(name + "=" + encoded(value(name, parameter)));
            } else if (in.equals("header") && !oneIn(4)) {
                headers.add(name);
                headers.add(plain(value(name, parameter)));
            }
        }
        JsonNode content = operation.tree().path("requestBody").path("content");
        String body = "";
        if (!content.isEmpty()) {
            headers.add("Content-Type");
            headers.add(oneIn(20) ? "text/plain" : content.propertyNames().iterator().next());
            body = body(content.path("application/json").path("schema"));
        }
        return new Made(
                operation.verb().toUpperCase(java.util.Locale.ROOT),
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                headers,
                body);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String value(String name, JsonNode parameter) {
        if (oneIn(WRONG_ONE_IN)) {
            return one(STRANGE);
        }
        List<String> here = known.get(name);
        if (here != null) {
            return one(here);
        }
        JsonNode schema = resolved(parameter.path("schema"));
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size())).asString();
        }
        return switch (schema.path("type").asString("")) {
            case "integer" -> Long.toString(random.nextLong(-2, 300));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> one(STRANGE);
        };
    }

    // An empty part of a path or a slash in it would be another address.
    private static String inPath(String value) {
        String inside = encoded(value.isEmpty() ? "-" : value);
        return inside.replace("%2F", "-").replace("%5C", "-").replace("%00", "-");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String plain(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : document.at(ref.substring(1));
    }

    private String body(JsonNode schema) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "[]";
            case 2 -> "{}";
            case 3 -> "null";
            case 4 -> "[".repeat(DEEP);
            case 5 -> "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
            case 6 -> JSON.writeValueAsString(made(schema, "", 0)) + "}";
            case 7 -> one(STRANGE);
            default -> JSON.writeValueAsString(made(schema, "", 0));
        };
    }

    /** Something for a schema, or something else. */
    private Object made(JsonNode given, String name, int depth) {
        JsonNode schema = resolved(given);
        if (oneIn(WRONG_ONE_IN * 4) || depth > 8) {
            return one(List.<Object>of("x", 1, -1.5, true, List.of(), Map.of(), one(STRANGE)));
        }
        List<String> here = known.get(name);
        if (here != null) {
            return one(here);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size())).asString();
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer" -> random.nextLong(-2, 300);
            case "boolean" -> random.nextBoolean();
            default -> one(STRANGE);
        };
    }

    private Object array(JsonNode schema, String name, int depth) {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.add(made(schema.path("items"), name + "[]", depth + 1));
        }
        return items;
    }

    private Object object(JsonNode schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            if (!oneIn(6)) {
                object.put(field.getKey(), made(field.getValue(), field.getKey(), depth + 1));
            }
        }
        if (oneIn(8)) {
            object.put("unheardOf", one(STRANGE));
        }
        return object;
    }
}
