package uk.carejourney.catalogue;

import uk.carejourney.codes.CodeSet;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every kind of fact owes its readers. Each rule gives its faults as sentences. */
final class Conventions {

    private static final int MOST_FIELDS = 12;

    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\S*( \\S+){2,}\\.");

    private static final Pattern FIELD_SENTENCE = Pattern.compile("\\p{Lu}.+\\.");

    /** Wrong here, and the word we use: American spellings and words with another meaning. */
    private static final Map<String, String> SPELLING =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("behavior", "behaviour"),
                            Map.entry("organization", "organisation"),
                            Map.entry("authorization", "authorisation"),
                            Map.entry("authorized", "authorised"),
                            Map.entry("enrollment", "enrolment"),
                            Map.entry("counseling", "counselling"),
                            Map.entry("program ", "programme"),
                            Map.entry("center", "centre"),
                            Map.entry("favor", "favour"),
                            Map.entry("immunization", "immunisation"),
                            Map.entry("judgment", "judgement, or the court's order"),
                            Map.entry("advisor", "adviser"),
                            Map.entry("safe-guarding", "safeguarding"),
                            Map.entry(" lac ", "looked-after child"),
                            Map.entry("abscond", "missing, or away without authorisation"),
                            Map.entry("fixed-term-exclusion", "suspension"),
                            Map.entry("recieve", "receive"),
                            Map.entry("seperate", "separate"),
                            Map.entry("acommodation", "accommodation"),
                            Map.entry("accomodation", "accommodation"),
                            Map.entry("adress", "address")));

    private Conventions() {}

    /** The fact and each field mean something, in a sentence. */
    static List<String> meanings(FactType type) {
        List<String> faults = new ArrayList<>();
        if (!SENTENCE.matcher(type.meaning()).matches()) {
            faults.add(type + " needs a meaning of at least three words, ending in a full stop");
        }
        fields(type)
                .filter(field -> !FIELD_SENTENCE.matcher(field.meaning()).matches())
                .forEach(field -> faults.add(type + ": " + field.name() + " needs a meaning"));
        return faults;
    }

    /** Each coded field has a set of at least two codes. */
    static List<String> codes(FactType type) {
        List<String> faults = new ArrayList<>();
        for (FactField field : fields(type).toList()) {
            String at = type + ": " + field.name();
            boolean coded = field.kind().endsWith("a code");
            Optional<CodeSet> set = field.codes().flatMap(CodeSets.england()::named);
            if (coded && set.isEmpty()) {
                faults.add(
                        at
                                + field.codes()
                                        .map(name -> ": write codes/" + name + ".yaml")
                                        .orElse(" needs @Codes"));
            } else if (!coded && field.codes().isPresent()) {
                faults.add(at + " has @Codes and is no code");
            } else if (set.isPresent() && set.get().all().size() < 2) {
                faults.add(at + ": " + set.get() + " has fewer than two codes");
            }
        }
        return faults;
    }

    /** The stored name begins with the package, so that the area is found by either. */
    static List<String> area(FactType type) {
        String home = type.record().getPackageName();
        return home.endsWith("." + type.area())
                ? List.of()
                : List.of(type + " stands in " + home + ": its stored name must begin with that");
    }

    /** A fact is one thing. */
    static List<String> size(FactType type) {
        return type.fields().size() <= MOST_FIELDS
                ? List.of()
                : List.of(type + " has more than " + MOST_FIELDS + " fields: it is two facts");
    }

    /** Names and meanings are spelt as in England, in the words of the glossary. */
    static List<String> spelling(FactType type) {
        List<String> faults = new ArrayList<>();
        Stream.concat(
                        Stream.of(type.name(), type.meaning()),
                        fields(type).flatMap(field -> Stream.of(words(field), field.meaning())))
                .map(text -> " " + text.toLowerCase(Locale.ROOT) + " ")
                .forEach(text ->
                        SPELLING.forEach((wrong, right) -> {
                            if (text.contains(wrong)) {
                                faults.add(
                                        "%s: '%s' is written %s here"
                                                .formatted(type, wrong, right));
                            }
                        }));
        return faults;
    }

    private static String words(FactField field) {
        return field.name().replaceAll("(\\p{Lu})", " $1");
    }

    private static Stream<FactField> fields(FactType type) {
        return type.fields().stream().flatMap(Conventions::withParts);
    }

    private static Stream<FactField> withParts(FactField field) {
        return Stream.concat(
                Stream.of(field), field.parts().stream().flatMap(Conventions::withParts));
    }
}
