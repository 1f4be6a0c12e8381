package uk.carejourney.infra.demonstration;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads stories from YAML; a mistake is refused with file, entry and reason. */
final class StoryReader {

    private static final String FOLDER = "children/";
    private static final Set<String> KEYS =
            Set.of("on", "recorded", "fact", "by", "about", "label", "group", "with");

    private StoryReader() {}

    /** All stories named in {@code children/index.txt}, in its order. */
    static List<Story> all() {
        return text(FOLDER + "index.txt")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.startsWith("#"))
                .map(name -> read(name, text(FOLDER + name + ".yaml")))
                .toList();
    }

    static Story read(String name, String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(name + ".yaml").setSchema(new CoreSchema()).build();
        Map<String, Object> story = object(name, new Load(settings).loadFromString(yaml));
        List<Told> told = new ArrayList<>();
        List<?> lines = list(name, story.get("journey"));
        for (int i = 0; i < lines.size(); i++) {
            String line = name + ".yaml: entry " + (i + 1);
            told.add(told(line, object(line, lines.get(i))));
        }
        return new Story(
                name,
                required(name, story, "number"),
                required(name, story, "teaches"),
                required(name, story, "by"),
                optional(story, "about"),
                List.copyOf(told));
    }

    private static Told told(String line, Map<String, Object> entry) {
        for (String key : entry.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(line + ": nothing is called '" + key + "' here");
            }
        }
        Object with = entry.get("with");
        String recorded = optional(entry, "recorded");
        return new Told(
                line,
                optional(entry, "label"),
                required(line, entry, "on"),
                recorded == null ? null : LocalDate.parse(recorded),
                required(line, entry, "fact"),
                optional(entry, "by"),
                optional(entry, "about"),
                optional(entry, "group"),
                with == null ? Map.of() : object(line, with));
    }

    private static String required(String line, Map<String, Object> entry, String key) {
        String value = optional(entry, key);
        if (value == null) {
            throw new IllegalArgumentException(line + ": '" + key + "' is missing");
        }
        return value;
    }

    private static @Nullable String optional(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        return value == null ? null : value.toString();
    }

    private static List<?> list(String line, @Nullable Object value) {
        if (value instanceof List<?> items) {
            return items;
        }
        throw new IllegalArgumentException(line + ": 'journey' is a list of entries");
    }

    private static Map<String, Object> object(String line, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException(line + ": this must be an object");
        }
        Map<String, Object> object = new TreeMap<>();
        members.forEach((key, member) -> object.put((String) key, member));
        return object;
    }

    private static String text(String resource) {
        try (InputStream in = StoryReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("the demonstration has no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
