package uk.carejourney.infra.ledger.keys;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import uk.carejourney.ledger.UnreadableEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads canonical JSON back into the tree it was written from. */
final class CanonicalTree {

    private static final JsonFactory JSON = new JsonFactory();

    private CanonicalTree() {}

    /**
     * The tree of an object.
     *
     * @throws UnreadableEntry if the bytes are not one JSON object of texts, whole numbers,
     *     booleans, lists and objects
     */
    static Map<String, Object> read(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableEntry("a stored body is not an object");
            }
            return object(parser);
        } catch (JacksonException broken) {
            // Its message may quote the body, which must not reach a log.
            throw new UnreadableEntry("a stored body is not JSON");
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> members = new TreeMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case null, default ->
                    throw new UnreadableEntry("a stored body holds a value of no known kind");
        };
    }
}
