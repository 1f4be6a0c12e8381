package uk.carejourney.infra.publisher;

import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.codes.CodeMeaning;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;
import uk.carejourney.ledger.CanonicalJson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one version promises to those who record facts, and to those who read topics: a line for
 * each schema and set of codes.
 *
 * <pre>
 * codes placement-type ["A3","A4"]
 * published review.review-held.v1 {"properties":…}
 * recorded review.review-held.v1 {"properties":…}
 * </pre>
 */
record Promises(SortedMap<String, Object> all) {

    private static final String CODES = "codes ";
    private static final String PUBLISHED = "published ";
    private static final String RECORDED = "recorded ";

    static Promises of(FactCatalogue catalogue, CodeSets codes) {
        PublishedSchema published = new PublishedSchema(new Leaving(codes));
        SortedMap<String, Object> all = new TreeMap<>();
        for (FactType type : catalogue.all()) {
            all.put(RECORDED + type.name(), bare(type.schema()));
            all.put(PUBLISHED + type.name(), bare(published.of(type)));
            codes(type.fields(), codes, all);
        }
        return new Promises(all);
    }

    private static void codes(
            Collection<FactField> fields, CodeSets codes, Map<String, Object> all) {
        for (FactField field : fields) {
            field.codes()
                    .ifPresent(name ->
                            all.put(
                                    CODES + name,
                                    codes.set(name).all().stream()
                                            .map(CodeMeaning::code)
                                            .sorted()
                                            .toList()));
            codes(field.parts(), codes, all);
        }
    }

    // Words may change; what they describe may not.
    private static Object bare(Object schema) {
        if (schema instanceof Map<?, ?> object) {
            Map<String, Object> bare = new TreeMap<>();
            object.forEach((name, value) -> {
                if (!(name.equals("description") && value instanceof String)) {
                    bare.put((String) name, bare(value));
                }
            });
            return bare;
        }
        return schema instanceof Collection<?> list
                ? list.stream().map(Promises::bare).toList()
                : schema;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        all.forEach((name, what) ->
                text.append(name).append(' ').append(CanonicalJson.text(what)).append('\n'));
        return text.toString();
    }

    static Promises read(String text) {
        SortedMap<String, Object> all = new TreeMap<>();
        text.lines()
                .forEach(line -> {
                    int name = line.indexOf(' ', line.indexOf(' ') + 1);
                    all.put(
                            line.substring(0, name),
                            JsonMapper.shared()
                                    .readValue(
                                            line.substring(name + 1)
                                                    .getBytes(StandardCharsets.UTF_8),
                                            Object.class));
                });
        return new Promises(all);
    }

    /** How many promises of a sort there are. */
    long count(String sort) {
        return all.keySet().stream().filter(name -> name.startsWith(sort)).count();
    }

    /** How many versions of facts have been followed by another one. */
    long followedIn(Promises later) {
        return all.keySet().stream()
                .filter(name -> name.startsWith(RECORDED))
                .filter(name -> later.all.containsKey(next(name)))
                .count();
    }

    private static String next(String name) {
        int version = name.lastIndexOf(".v") + 2;
        return name.substring(0, version) + (Integer.parseInt(name.substring(version)) + 1);
    }

    /** Everything of these promises that later ones break. */
    List<String> brokenBy(Promises later) {
        List<String> broken = new ArrayList<>();
        all.forEach((name, was) -> {
            Object is = later.all.get(name);
            if (is == null) {
                broken.add(name + " was removed");
            } else if (was instanceof Collection<?> codes) {
                String gone = Breaking.difference(codes, (Collection<?>) is, " no longer has ");
                if (!gone.isEmpty()) {
                    broken.add(name + gone);
                }
            } else {
                Breaking side = name.startsWith(RECORDED) ? Breaking.SENT : Breaking.RECEIVED;
                side.between((Map<?, ?>) was, (Map<?, ?>) is)
                        .forEach(one -> broken.add(name + " " + one));
            }
        });
        return broken;
    }
}
