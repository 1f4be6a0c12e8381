package uk.carejourney.gateway.pages;

import uk.carejourney.codes.CodeMeaning;
import uk.carejourney.codes.CodeSet;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;
import uk.carejourney.fact.Sensitivity;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Pence;

import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The questions a kind of fact asks, made from its record: one for each field, codes to choose from
 * those in use on the day. A list is answered one item a line; a list of records has one group of
 * questions for each, and one more.
 */
final class FactInputs {

    static final String PREFIX = "fact";

    private final CodeSets codes;

    FactInputs(CodeSets codes) {
        this.codes = codes;
    }

    /** A fact's stored form as answers: the name of every field, with its value as text. */
    static Map<String, String> answers(FactType type, Map<String, Object> tree) {
        Map<String, String> answers = new LinkedHashMap<>();
        flatten(PREFIX, type.fields(), tree, answers);
        return answers;
    }

    private static void flatten(
            String at, List<FactField> fields, Map<?, ?> tree, Map<String, String> answers) {
        for (FactField field : fields) {
            Object value = tree.get(field.name());
            String path = at + "." + field.name();
            switch (value) {
                case null -> {}
                case Map<?, ?> record when !field.parts().isEmpty() ->
                        flatten(path, field.parts(), record, answers);
                case List<?> items when !field.parts().isEmpty() -> {
                    for (int i = 0; i < items.size(); i++) {
                        flatten(
                                path + "[" + i + "]",
                                field.parts(),
                                (Map<?, ?>) items.get(i),
                                answers);
                    }
                }
                case List<?> items ->
                        answers.put(
                                path,
                                String.join("\n", items.stream().map(String::valueOf).toList()));
                default -> answers.put(path, value.toString());
            }
        }
    }

    /** The questions, with their answers so far. */
    List<Input> of(FactType type, Map<String, String> answers, LocalDate day) {
        List<Input> inputs = new ArrayList<>();
        ask(PREFIX, "", type.fields(), answers, day, inputs);
        return inputs;
    }

    private void ask(
            String at,
            String group,
            List<FactField> fields,
            Map<String, String> answers,
            LocalDate day,
            List<Input> inputs) {
        for (FactField field : fields) {
            String path = at + "." + field.name();
            String label = group + Labels.ofField(field.name());
            if (field.parts().isEmpty()) {
                inputs.add(input(field, path, label, answers.getOrDefault(path, ""), day));
            } else if (isList(field)) {
                for (int i = 0; i <= count(path, answers); i++) {
                    String item = path + "[" + i + "]";
                    String words = label + " " + (i + 1) + ": ";
                    ask(item, words, field.parts(), answers, day, inputs);
                }
            } else {
                ask(path, label + ": ", field.parts(), answers, day, inputs);
            }
        }
    }

    private Input input(FactField field, String path, String label, String value, LocalDate day) {
        String optional = field.required() ? label : label + " (optional)";
        Class<?> held = held(field);
        if (held == Boolean.class || held == boolean.class) {
            return Input.choice(path, optional, field.meaning(), value, truths(value));
        }
        Optional<CodeSet> set = field.codes().flatMap(codes::named);
        if (set.isPresent() && !isList(field)) {
            return Input.choice(
                    path, optional, field.meaning(), value, choices(set.get(), value, day));
        }
        String hint = isList(field) ? field.meaning() + " One a line." : field.meaning();
        return isList(field) || field.sensitivity() == Sensitivity.FREE_TEXT
                ? Input.words(path, optional, hint, value)
                : Input.line(path, optional, hint, value);
    }

    private static List<TimelineView.Choice> truths(String value) {
        return List.of(
                new TimelineView.Choice("", "Not said", value.isEmpty()),
                new TimelineView.Choice("true", "Yes", value.equals("true")),
                new TimelineView.Choice("false", "No", value.equals("false")));
    }

    /** What is there already stays to be seen, even if it is no code of that day. */
    private static List<TimelineView.Choice> choices(CodeSet set, String value, LocalDate day) {
        LocalDate judged =
                set.judgedBy() == CodeSet.JudgedBy.WRITTEN ? LocalDate.now(Happened.LONDON) : day;
        List<TimelineView.Choice> choices = new ArrayList<>();
        choices.add(new TimelineView.Choice("", "Not said", value.isEmpty()));
        for (CodeMeaning code : set.codesOn(judged)) {
            String words = Labels.capital(code.meaning()) + " (" + code.code() + ")";
            choices.add(new TimelineView.Choice(code.code(), words, code.code().equals(value)));
        }
        if (choices.stream().noneMatch(TimelineView.Choice::chosen)) {
            choices.add(new TimelineView.Choice(value, value + ": not in use that day", true));
        }
        return choices;
    }

    /** The answers as a stored form; what can't be read stays a text, to be refused by its kind. */
    static Map<String, Object> tree(FactType type, Map<String, String> answers) {
        return tree(PREFIX, type.fields(), answers);
    }

    private static Map<String, Object> tree(
            String at, List<FactField> fields, Map<String, String> answers) {
        Map<String, Object> tree = new TreeMap<>();
        for (FactField field : fields) {
            String path = at + "." + field.name();
            if (!field.parts().isEmpty() && isList(field)) {
                List<Map<String, Object>> items = new ArrayList<>();
                for (int i = 0; i < count(path, answers); i++) {
                    items.add(tree(path + "[" + i + "]", field.parts(), answers));
                }
                items.removeIf(Map::isEmpty);
                if (!items.isEmpty()) {
                    tree.put(field.name(), items);
                }
            } else if (!field.parts().isEmpty()) {
                Map<String, Object> record = tree(path, field.parts(), answers);
                if (!record.isEmpty()) {
                    tree.put(field.name(), record);
                }
            } else {
                String value = answers.getOrDefault(path, "").strip();
                if (!value.isEmpty()) {
                    tree.put(field.name(), read(field, value));
                }
            }
        }
        return tree;
    }

    private static Object read(FactField field, String value) {
        return isList(field)
                ? value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> read(held(field), line))
                        .toList()
                : read(held(field), value);
    }

    private static Object read(Class<?> held, String value) {
        if (held == Boolean.class || held == boolean.class) {
            return value.equals("true") || value.equals("false")
                    ? (Object) Boolean.valueOf(value)
                    : value;
        }
        boolean whole =
                List.of(Integer.class, Long.class, int.class, long.class, Pence.class)
                        .contains(held);
        if (whole && value.matches("-?\\d{1,15}")) {
            return Long.valueOf(value);
        }
        boolean date = held == LocalDate.class || held == Happened.class;
        return date ? Moments.day(value).map(LocalDate::toString).orElse(value) : value;
    }

    private static int count(String path, Map<String, String> answers) {
        int count = 0;
        while (isAnswered(path + "[" + count + "].", answers)) {
            count++;
        }
        return count;
    }

    private static boolean isAnswered(String start, Map<String, String> answers) {
        return answers.entrySet().stream()
                .anyMatch(answer ->
                        answer.getKey().startsWith(start) && !answer.getValue().isBlank());
    }

    private static boolean isList(FactField field) {
        return field.component().getType() == List.class;
    }

    private static Class<?> held(FactField field) {
        return field.component().getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : field.component().getType();
    }
}
