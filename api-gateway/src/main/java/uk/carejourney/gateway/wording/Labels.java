package uk.carejourney.gateway.wording;

import java.util.Locale;
import java.util.Map;

/** Turns stored names into words. */
public final class Labels {

    private static final Map<String, String> SPELT =
            Map.ofEntries(
                    Map.entry("iro", "IRO"),
                    Map.entry("lado", "LADO"),
                    Map.entry("nhs", "NHS"),
                    Map.entry("nvq", "NVQ"),
                    Map.entry("pep", "PEP"),
                    Map.entry("plo", "PLO"),
                    Map.entry("sdq", "SDQ"),
                    Map.entry("sen", "SEN"),
                    Map.entry("ssda903", "SSDA903"),
                    Map.entry("uasc", "UASC"),
                    Map.entry("upn", "UPN"),
                    Map.entry("urn", "URN"),
                    Map.entry("leavingcare", "leaving care"),
                    Map.entry("frontdoor", "front door"));

    private Labels() {}

    /** Such as {@code placement-started} to "Placement started". */
    public static String sentence(String kebab) {
        StringBuilder words = new StringBuilder();
        for (String word : kebab.split("-")) {
            words.append(words.isEmpty() ? "" : " ").append(SPELT.getOrDefault(word, word));
        }
        return capital(words.toString());
    }

    /** Such as {@code dateOfBirth} to "Date of birth". */
    public static String ofField(String camel) {
        return sentence(camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT));
    }

    /** The words with a capital at the front. */
    public static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
