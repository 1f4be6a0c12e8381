package uk.carejourney.rulebook.reading;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.Due;
import uk.carejourney.clocks.ExampleRun;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Example;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;

import java.util.List;

/** A child told of as worked examples tell of one, judged by the rules as shipped. */
public final class ToldChild {

    private static final Rulebook ENGLAND = England.rulebook();

    private final String facts;
    private final String day;

    private ToldChild(String facts, String day) {
        this.facts = facts;
        this.day = day;
    }

    /**
     * @param facts {@code born:}, where it matters, and {@code facts:}, as in an example
     */
    public static ToldChild given(String facts) {
        return new ToldChild(facts, "2026-11-20");
    }

    /** The same child, asked for on a day. */
    public ToldChild on(String asOf) {
        return new ToldChild(facts, asOf);
    }

    /** The clocks of a rule, such as {@code met, due 2026-03-16}, in the order they started. */
    public List<String> clocks(String rule) {
        return list(rule).stream().map(ToldChild::said).toList();
    }

    /** The clocks of a rule themselves. */
    public List<Clock> list(String rule) {
        return ExampleRun.clocks(ENGLAND, rule(rule), example());
    }

    /** The rules that have a clock for this child at all. */
    public List<String> rules() {
        Example example = example();
        return ENGLAND.all().stream()
                .filter(rule -> !ExampleRun.clocks(ENGLAND, rule, example).isEmpty())
                .map(Rule::id)
                .toList();
    }

    /** A rule as shipped. */
    public static Rule rule(String id) {
        return ENGLAND.rule(id).orElseThrow(() -> new AssertionError("no rule is " + id));
    }

    private Example example() {
        String yaml = "shows: a child\nas-of: %s\n%s".formatted(day, facts);
        return new ExampleReader(new FactWords(Facts.CATALOGUE))
                .examples(Part.whole("told", yaml), new Deadline.Before())
                .getFirst();
    }

    private static String said(Clock clock) {
        return clock.state().words()
                + clock.due().map(Due::day).map(day -> ", due " + day).orElse("");
    }
}
