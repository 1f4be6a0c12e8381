package uk.carejourney.rulebook;

import uk.carejourney.journey.SubjectKind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One rule: for whom, from when, by when, until what.
 *
 * @param id its identifier; a part of a timescale follows a dot
 * @param title what a practitioner calls it
 * @param source the source it stands in
 * @param citation where in the source
 * @param force how binding it is
 * @param evidence how well it is known
 * @param severity how bad it is when it is not met
 * @param about the kind of subject in whose record it is judged
 * @param afterDeath whether it goes on after the child's death; every other rule stops there
 * @param population whom it is for; empty where every start counts
 * @param judged a second test, some time after the start
 * @param start what starts a clock; empty for limits
 * @param ahead how long before a start that can be foreseen its clock is there
 * @param stop what meets the duty; empty for limits
 * @param versions what it said when, in their order
 * @param basis which day decides the version
 * @param relaxed times in which it was not absolute
 * @param exempt what makes the duty fall away
 * @param declined what shows that it was refused by those it was owed to
 * @param related the rule whose open clock is the same cause for concern, and comes first
 * @param duty the duty whose rules take over from one another
 * @param takesOverWithin the status in one stretch of which, where it comes to hold in the middle,
 *     it counts from the last start before
 * @param warning how long before the due date it is due soon
 * @param worsens when an unmet duty becomes worse
 * @param parameters what the council sets
 * @param reporting how it is counted
 * @param examples worked examples, run as tests
 * @param place file and line it was read from
 */
public record Rule(
        String id,
        String title,
        String source,
        String citation,
        Force force,
        Evidence evidence,
        Severity severity,
        SubjectKind about,
        boolean afterDeath,
        Optional<Population> population,
        Optional<Judged> judged,
        Optional<Event> start,
        Optional<Length> ahead,
        Optional<Stop> stop,
        List<Version> versions,
        Version.Basis basis,
        List<Version.Relaxed> relaxed,
        List<Excuse> exempt,
        List<Event> declined,
        Optional<String> related,
        Optional<String> duty,
        Optional<String> takesOverWithin,
        Optional<Length> warning,
        List<Worse> worsens,
        List<Parameter> parameters,
        Optional<Reporting> reporting,
        List<Example> examples,
        String place) {

    /** How binding a rule is; shown wherever the rule is. */
    public enum Force {
        LAW,
        STATUTORY_GUIDANCE,
        COURT_RULE,
        LOCAL_STANDARD,
        PUBLISHED_MEASURE;

        public String word() {
            return words(name());
        }
    }

    /** How well a rule's words and number are known. */
    public enum Evidence {
        VERIFIED,
        PARTLY_VERIFIED,
        FROM_MEMORY;

        public String word() {
            return words(name());
        }
    }

    /** From 1, a danger to liberty or safety, to 5, a measure that alerts nobody. */
    public enum Severity {
        S1,
        S2,
        S3,
        S4,
        S5
    }

    /** A population judged some time after the start, as on the day a duty would fall due. */
    public record Judged(Length after, Population population) {}

    /** An unmet duty, or a limit passed, is of this severity from here on. */
    public record Worse(Threshold from, Severity severity) {

        /** Where it becomes worse. */
        public sealed interface Threshold {}

        /** So long after it was due. */
        public record AfterDue(Length length) implements Threshold {}

        /** So long after it started, counted in one step. */
        public record AfterStart(Length length) implements Threshold {}

        /** Once so many have been counted. */
        public record Reached(int number) implements Threshold {}
    }

    /**
     * How the rule is counted.
     *
     * @param counts which clocks are counted for a period
     * @param with the rule with which it is counted as one, where it is not counted alone
     * @param says the definition in words
     */
    public record Reporting(Counts counts, Optional<String> with, String says) {

        /** Which clocks are counted for a period. */
        public enum Counts {
            DUE_IN_PERIOD,
            MET_IN_PERIOD,
            CHILDREN_ON_31_MARCH;

            public String word() {
                return words(name());
            }
        }
    }

    /** The identifier of the timescale it is, or is part of. */
    public String timescale() {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    /** The rule under whose name it is counted: itself, or the one it is counted as one with. */
    public String countedAs() {
        return reporting.flatMap(Reporting::with).orElse(id);
    }

    /** From memory, it raises nothing above S3 until the council confirms it. */
    public Severity severityUnconfirmed() {
        return unconfirmed(severity);
    }

    /** What a severity comes to while the council has not confirmed the rule. */
    public Severity unconfirmed(Severity wanted) {
        return evidence == Evidence.FROM_MEMORY && wanted.compareTo(Severity.S3) < 0
                ? Severity.S3
                : wanted;
    }

    /** The same rule, by what a council has set. */
    public Rule with(List<Parameter> parameters) {
        return new Rule(
                id,
                title,
                source,
                citation,
                force,
                evidence,
                severity,
                about,
                afterDeath,
                population,
                judged,
                start,
                ahead,
                stop,
                versions,
                basis,
                relaxed,
                exempt,
                declined,
                related,
                duty,
                takesOverWithin,
                warning,
                worsens,
                parameters,
                reporting,
                examples,
                place);
    }

    /** The parameter of this name. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
