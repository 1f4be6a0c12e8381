package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.PublishedCalendar;
import uk.carejourney.council.RuleFact;
import uk.carejourney.coverage.CoverageFact;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.rulebook.Rulebook;

import java.time.Instant;
import java.util.List;

/**
 * What decides clocks besides the facts about a subject: the rules, and what the council recorded
 * of its calendar, its settings and what is recorded completely.
 *
 * @param rulebook the rules in force
 * @param rules SHA-256 over their files, in hexadecimal
 * @param calendar the calendar it published
 * @param settings what it set
 * @param declared its facts that decide anything, in their order
 */
public record Law(
        Rulebook rulebook,
        String rules,
        Calendar calendar,
        Settings settings,
        List<Recorded> declared) {

    public Law {
        declared = List.copyOf(declared);
    }

    /**
     * The law as known by the council's facts given.
     *
     * @throws uk.carejourney.rulebook.reading.RuleFileFault if a rule file in force cannot be
     *     understood
     */
    public static Law of(RulesInForce rules, List<Recorded> council) {
        List<Recorded> deciding = council.stream().filter(Law::decides).toList();
        List<Fact> facts = deciding.stream().map(Recorded::fact).toList();
        return new Law(
                rules.known(facts),
                rules.digest(facts),
                PublishedCalendar.of(deciding),
                Settings.of(deciding),
                deciding);
    }

    private static boolean decides(Recorded recorded) {
        return recorded.fact() instanceof RuleFact || recorded.fact() instanceof CoverageFact;
    }

    /** Position of the last fact of the council's that decides anything; -1 if none does. */
    public long position() {
        return declared.isEmpty() ? -1 : declared.getLast().position();
    }

    /** SHA-256 over the identifiers of the council's entries that decide, in hexadecimal. */
    public String declaredDigest() {
        StringBuilder said = new StringBuilder();
        declared.forEach(one -> said.append(one.envelope().eventId()).append('\n'));
        return Sha256.hex(said.toString());
    }

    /** The clocks of a subject by this law. */
    public Clocks clocks(Case subject, Iterable<Recorded> own, Instant asOf) {
        return Clocks.of(
                new Question(
                        subject, rulebook, calendar, settings, Coverage.of(declared, own), asOf));
    }
}
