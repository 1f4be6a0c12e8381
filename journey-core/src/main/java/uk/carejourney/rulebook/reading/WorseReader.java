package uk.carejourney.rulebook.reading;

import uk.carejourney.rulebook.Rule;

/** Reads when an unmet duty, or a limit passed, becomes worse. */
final class WorseReader {

    private WorseReader() {}

    static Rule.Worse worse(Part part) {
        Part.Members members = part.members("after", "at", "severity");
        if (members.has("after") == members.has("at")) {
            throw part.wrong(
                    "it becomes worse either after a time or at one",
                    "Write after: 15 working days (from the due date), at: 9 months (from the"
                            + " start) or at: 3 (counted)");
        }
        return new Rule.Worse(
                members.get("after")
                        .<Rule.Worse.Threshold>map(
                                after -> new Rule.Worse.AfterDue(EventReader.length(after)))
                        .orElseGet(() -> at(members.required("at"))),
                RuleReader.severity(members.required("severity")));
    }

    private static Rule.Worse.Threshold at(Part part) {
        return part.text().matches("\\d{1,4}")
                ? new Rule.Worse.Reached(part.whole())
                : new Rule.Worse.AfterStart(EventReader.length(part));
    }
}
