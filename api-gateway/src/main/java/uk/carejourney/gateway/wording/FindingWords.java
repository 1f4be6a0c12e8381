package uk.carejourney.gateway.wording;

import uk.carejourney.findings.FindingCode;
import uk.carejourney.infra.returns.ssda903.mapping.Finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the code of a finding means, be it of a record or of an imported row. */
public final class FindingWords {

    /** Where the code itself is no plain words. */
    private static final Map<String, String> TITLES =
            Map.of(
                    "DOB_DIFFERS", "Date of birth differs",
                    "RNE_CONTRADICTS", "Reason for the new episode does not fit");

    private FindingWords() {}

    /** In a sentence; the code itself if this version does not know it. */
    public static String means(String code) {
        return find(code).orElse(code);
    }

    /** Whether this version knows it. */
    public static boolean knows(String code) {
        return find(code).isPresent();
    }

    /** A short name, such as "Overlapping placements". */
    public static String title(String code) {
        return TITLES.getOrDefault(
                code, Labels.sentence(code.toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static Optional<String> find(String code) {
        return Stream.concat(
                        Arrays.stream(FindingCode.values())
                                .filter(one -> one.name().equals(code))
                                .map(FindingCode::sentence),
                        Arrays.stream(Finding.values())
                                .filter(one -> one.name().equals(code))
                                .map(Finding::sentence))
                .findFirst();
    }
}
