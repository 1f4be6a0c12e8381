package uk.carejourney.gateway.contract;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The operations of a contract, as whoever reads it finds them. */
public final class Operations {

    private Operations() {}

    /**
     * One operation.
     *
     * @param verb in lower case
     * @param tree what the contract says of it
     */
    public record One(String verb, String path, JsonNode tree) {

        /** The code of every refusal it may come to. */
        public Set<String> codes() {
            Set<String> codes = new TreeSet<>();
            tree.path("responses")
                    .properties()
                    .forEach(response ->
                            response.getValue()
                                    .findValues("enum")
                                    .forEach(all ->
                                            all.forEach(code -> codes.add(code.asString()))));
            return codes;
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    public static Stream<One> in(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path ->
                        path.getValue().properties().stream()
                                .map(verb -> one(path.getKey(), verb)));
    }

    private static One one(String path, Map.Entry<String, JsonNode> verb) {
        return new One(verb.getKey(), path, verb.getValue());
    }
}
