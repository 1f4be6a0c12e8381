package uk.carejourney.recording;

import uk.carejourney.clocks.ExampleRun;
import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.council.RuleFact.RulebookAdopted;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Role;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.rulebook.reading.RuleFileFault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What no council may adopt: rules nobody could read, and whatever makes an example of any rule in
 * force come out otherwise than it says, be the rule in the same file or not.
 */
final class AdoptionRules {

    /** The longest rule file. */
    static final int LONGEST_FILE = 200_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private final RulesInForce rules;

    AdoptionRules(RulesInForce rules) {
        this.rules = rules;
    }

    /**
     * Everything that speaks against adopting a rule file; empty if nothing does.
     *
     * @param adopted the file
     * @param by who adopts it
     * @param soFar the council's entries so far
     * @param at the path of the entry, such as {@code entries[0].}
     */
    List<Problem> problems(RulebookAdopted adopted, Actor by, List<Entry> soFar, String at) {
        List<Problem> problems = new ArrayList<>();
        if (by.role() != Role.ADMINISTRATOR) {
            problems.add(
                    new Problem(
                            "ROLE_MAY_NOT_ACT", at + "by", "only an administrator adopts rules"));
        }
        if (!NAME.matcher(adopted.name()).matches()) {
            problems.add(
                    new Problem(
                            "RULE_FILE_NAME",
                            at + "fact.name",
                            "small letters, digits and hyphens, at most 80, such as"
                                    + " our-own-rules"));
        }
        if (!adopted.digest().equals(Sha256.hex(adopted.content()))) {
            problems.add(
                    new Problem(
                            "DIGEST_DIFFERS",
                            at + "fact.digest",
                            "this is not the SHA-256 of the content; send the file once more"));
        }
        if (adopted.content().length() > LONGEST_FILE) {
            problems.add(
                    new Problem(
                            "TOO_LONG",
                            at + "fact.content",
                            "at most 200,000 characters; this has " + adopted.content().length()));
        } else {
            content(adopted, soFar, at + "fact.content", problems);
        }
        return problems;
    }

    private void content(
            RulebookAdopted adopted, List<Entry> soFar, String at, List<Problem> problems) {
        List<Fact> facts = new ArrayList<>(soFar.stream().map(Entry::fact).toList());
        facts.add(adopted);
        try {
            ExampleRun.faults(rules.known(facts))
                    .forEach((rule, faults) ->
                            faults.forEach(fault ->
                                    problems.add(
                                            new Problem(
                                                    "RULE_EXAMPLE_FAILS",
                                                    at,
                                                    "%s, rule %s: %s"
                                                            .formatted(
                                                                    rule.place(),
                                                                    rule.id(),
                                                                    fault)))));
        } catch (RuleFileFault fault) {
            problems.add(
                    new Problem("RULES_NOT_UNDERSTOOD", at, String.valueOf(fault.getMessage())));
        }
    }
}
