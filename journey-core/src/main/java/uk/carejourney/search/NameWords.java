package uk.carejourney.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a name, written one way: small letters without accents. Two people who write one
 * name in two ways give the same words.
 */
public final class NameWords {

    private static final int LONGEST = 40;

    // An apostrophe belongs to its word, whatever it is typed as: O'Brien, D’Souza, Saʿad.
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘‛`´′＇ʹʼʻʾʿ]");

    // What a paste brings along unseen: direction marks, soft hyphens, byte order marks. Those
    // that part words, as the narrow gap of a Persian name does, go on to do so.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200B\\u200C]]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that are no other letter with a mark. */
    private static final Map<String, String> LETTERS =
            Map.of(
                    "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ",
                    "th", "ı", "i", "ħ", "h");

    private NameWords() {}

    /** The words of a name as somebody writes it. */
    public static List<String> of(String name) {
        String seen = UNSEEN.matcher(name).replaceAll("");
        String folded = folded(APOSTROPHE.matcher(seen).replaceAll(""));
        return Arrays.stream(BETWEEN.split(folded))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .toList();
    }

    /**
     * Every word that somebody may give who knows a name: those {@link #of} gives, what stands
     * after an apostrophe, and neighbours written together, as Smith-Jones and Mary Ann are.
     */
    static Set<String> known(String name) {
        List<String> words = of(name);
        Set<String> known = new LinkedHashSet<>(words);
        for (int i = 1; i < words.size(); i++) {
            known.add(words.get(i - 1) + words.get(i));
        }
        known.add(String.join("", words));
        known.addAll(of(APOSTROPHE.matcher(name).replaceAll(" ")));
        return known.stream()
                .filter(word -> word.length() <= LONGEST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String folded(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        List<String> letters = new ArrayList<>();
        plain.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> letters.add(LETTERS.getOrDefault(letter, letter)));
        return MARKS.matcher(String.join("", letters)).replaceAll("");
    }
}
