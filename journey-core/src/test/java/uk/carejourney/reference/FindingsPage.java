package uk.carejourney.reference;

import uk.carejourney.findings.FindingCode;

/** The page of findings in records. */
final class FindingsPage {

    private static final String HEAD =
            """
            # Findings in records

            Generated from the code; a build fails if this page differs from it.

            A finding is something worth a person's attention, worked out from what was recorded of a child.
            It names the entries it rests on, and goes when they are put right.
            Nothing is refused, repaired or changed by it.
            What a return's rows were flagged with when they were imported is a finding too: \
            see [findings on imported rows](findings.md).

            | finding | what it means |
            | --- | --- |
            """;

    private FindingsPage() {}

    static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (FindingCode code : FindingCode.values()) {
            page.append("| `%s` | %s |\n".formatted(code, code.sentence()));
        }
        return page.toString();
    }
}
