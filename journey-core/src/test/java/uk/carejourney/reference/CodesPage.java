package uk.carejourney.reference;

import org.jspecify.annotations.Nullable;

import uk.carejourney.codes.CodeMeaning;
import uk.carejourney.codes.CodeSet;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The page of code sets: what each code means, when it was in use, and which facts take it. */
final class CodesPage {

    private static final String HEAD =
            """
            # Codes

            Every set of codes, made from `journey-core/src/main/resources/uk/carejourney/codes`: \
            do not edit.
            A code is judged by the day the fact happened, unless its set says otherwise; a code that ended \
            keeps its meaning for ever.
            """;

    private CodesPage() {}

    static String of(Collection<FactType> types) {
        Map<String, SortedSet<String>> users = new TreeMap<>();
        types.forEach(type -> type.fields().forEach(field -> use(field, type, users)));
        StringBuilder page = new StringBuilder(HEAD);
        users.forEach((set, facts) -> set(CodeSets.england().set(set), facts, page));
        return page.toString();
    }

    private static void use(FactField field, FactType type, Map<String, SortedSet<String>> users) {
        field.codes()
                .ifPresent(set ->
                        users.computeIfAbsent(set, name -> new TreeSet<>()).add(type.name()));
        field.parts().forEach(part -> use(part, type, users));
    }

    private static void set(CodeSet set, Collection<String> facts, StringBuilder page) {
        page.append(
                "%n## %s%n%n%s.%nSource: %s.%n".formatted(set.name(), set.title(), set.source()));
        if (set.judgedBy() == CodeSet.JudgedBy.WRITTEN) {
            page.append("Judged by the day it was written down.\n");
        }
        page.append("Used by `%s`.%n".formatted(String.join("`, `", facts)));
        page.append("\n| code | meaning | in use |\n| --- | --- | --- |\n");
        for (CodeMeaning code : set.all()) {
            page.append("| `%s` | %s | %s |%n".formatted(code.code(), code.meaning(), inUse(code)));
        }
    }

    private static String inUse(CodeMeaning code) {
        return (day("from ", code.from()) + day(" until ", code.until())).strip();
    }

    private static String day(String word, @Nullable LocalDate day) {
        return day == null ? "" : word + day;
    }
}
