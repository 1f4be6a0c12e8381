package uk.carejourney.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a name sounds to an English ear, coarsely: its consonants, and the letter it begins with.
 * Names that are said alike should come to one sound; that others do too costs only a longer list.
 */
final class Sound {

    private record Rule(Pattern written, String said) {

        static Rule of(String written, String said) {
            return new Rule(Pattern.compile(written), said);
        }

        String in(String word) {
            return written.matcher(word).replaceAll(said);
        }
    }

    private static final Pattern LATIN = Pattern.compile("[a-z]+");
    private static final int SHORTEST = 2;

    /** In this order: what a rule writes is read by the next. */
    private static final List<Rule> RULES =
            List.of(
                    Rule.of("^(kn|gn|pn)", "n"),
                    Rule.of("^wr", "r"),
                    Rule.of("^x", "s"),
                    Rule.of("^mac(?=[^aeiou])", "mc"),
                    Rule.of("t?sch|tch|ch", "c"),
                    Rule.of("sh", "s"),
                    Rule.of("ph", "f"),
                    Rule.of("dge|dg", "j"),
                    Rule.of("(?<=[aeiou])gh", ""),
                    Rule.of("gh", "g"),
                    Rule.of("ck", "k"),
                    Rule.of("c(?=[eiy])", "s"),
                    Rule.of("g(?=[eiy])", "j"),
                    Rule.of("th", "t"),
                    Rule.of("[ckq]+", "k"),
                    Rule.of("x", "ks"),
                    Rule.of("z", "s"),
                    Rule.of("v", "f"),
                    Rule.of("mps", "ms"),
                    Rule.of("^[aeiou][aeiouyhw]*", "A"),
                    Rule.of("^h[aeiouyhw]*", "H"),
                    Rule.of("^w[aeiouyhw]*", "W"),
                    Rule.of("^y[aeiouyhw]*", "Y"),
                    Rule.of("[aeiouyhw]+", "-"),
                    Rule.of("([a-z])\\1+", "$1"),
                    Rule.of("-", ""));

    private Sound() {}

    /** The sound of a word of {@link NameWords}; empty if it says too little, or is not Latin. */
    static Optional<String> of(String word) {
        if (!LATIN.matcher(word).matches()) {
            return Optional.empty();
        }
        String sound = word;
        for (Rule rule : RULES) {
            sound = rule.in(sound);
        }
        return sound.length() < SHORTEST ? Optional.empty() : Optional.of(sound);
    }
}
