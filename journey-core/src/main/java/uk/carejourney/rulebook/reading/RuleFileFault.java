package uk.carejourney.rulebook.reading;

/** Something in a rule file that cannot be understood; nothing of the rulebook is then used. */
public final class RuleFileFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    RuleFileFault(String file, int line, String rule, String what, String toDo) {
        super(
                "%s.yaml line %d%s: %s. %s."
                        .formatted(file, line, rule.isEmpty() ? "" : ", rule " + rule, what, toDo));
    }
}
