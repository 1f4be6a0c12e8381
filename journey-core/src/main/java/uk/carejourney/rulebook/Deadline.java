package uk.carejourney.rulebook;

import java.util.List;
import java.util.Optional;

/** By when, or not before when, something must happen. */
public sealed interface Deadline {

    /**
     * Within a length of time.
     *
     * @param amount how long
     * @param agreed a fact that may say something shorter, or longer where allowed
     * @param toNoon whether, where the last day is a Sunday or a holiday, it runs to noon on the
     *     next day that is neither (Children Act 1989 section 45(2))
     */
    record Within(Amount amount, Optional<Agreed> agreed, boolean toNoon) implements Deadline {}

    /**
     * An interval agreed in the child's own plan.
     *
     * @param event the latest such fact before the start counts
     * @param field the field with the number
     * @param unit what the number counts
     * @param longer whether it counts too where it is longer than the rule's own
     */
    record Agreed(Event event, String field, Unit unit, boolean longer) {}

    /** On or before the day of the start: first this, then that. */
    record Before() implements Deadline {}

    /** Not until a length of time has passed. */
    record NotBefore(Amount amount) implements Deadline {}

    /** Not until the day of the next such event, which may lie ahead, as a birthday does. */
    record NotBeforeThe(Event event) implements Deadline {}

    /** Not until one length of time has passed, and then within another. */
    record Between(Amount opens, Amount closes) implements Deadline {}

    /** By the day, or the instant, a field of the fact that starts the clock gives. */
    record OnDateIn(String field) implements Deadline {}

    /** By the day of the next such event after the start; no deadline until it comes. */
    record ByThe(Event event) implements Deadline {}

    /** By the end of the school term. */
    record EndOfTerm() implements Deadline {}

    /** Whichever of several comes first. */
    record Earliest(List<Deadline> deadlines) implements Deadline {
        public Earliest {
            deadlines = List.copyOf(deadlines);
        }
    }

    /** A limit on what adds up in any period of some length: no start and no due date. */
    sealed interface Limit extends Deadline {
        Length over();
    }

    /**
     * So much time in a status, and no more, in any period of this length.
     *
     * @param status what is added up
     * @param most the most allowed, in hours or days
     * @param over the length of the period
     */
    record TimeIn(String status, Length most, Length over) implements Limit {}

    /**
     * Fewer events than this in any period of this length.
     *
     * @param event what is counted
     * @param distinct the field whose different values are counted, instead of events
     * @param fewerThan the number reached at which it is too many
     * @param over the length of the period
     * @param clear how long nothing of the kind must happen before a limit once passed is no longer
     *     so; otherwise as soon as fewer are left in the period
     */
    record Count(
            Event event,
            Optional<String> distinct,
            int fewerThan,
            Length over,
            Optional<Length> clear)
            implements Limit {}

    /**
     * Fewer stretches of a status than this that lie, in part at least, in any period of this
     * length: the one that was so at its beginning counts.
     *
     * @param status what is so over stretches of days
     * @param distinct the field of what began them whose different values are counted, instead of
     *     stretches
     * @param fewerThan the number reached at which it is too many
     * @param over the length of the period
     */
    record Spells(String status, Optional<String> distinct, int fewerThan, Length over)
            implements Limit {}

    /**
     * No greater part of a whole, added up over facts, in any period of this length.
     *
     * @param event the facts added up
     * @param parts the fields that are the part
     * @param whole the field that is the whole
     * @param percent the greatest part allowed, in percent
     * @param itself whether exactly that part is still allowed
     * @param enough how great the whole must be for the part to say anything
     * @param over the length of the period
     */
    record Share(
            Event event,
            List<String> parts,
            String whole,
            int percent,
            boolean itself,
            int enough,
            Length over)
            implements Limit {
        public Share {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Fewer than this many, one after another, that say a thing.
     *
     * @param event what comes one after another
     * @param saying what each of them must say
     * @param fewerThan the number reached at which it is too many
     */
    record InARow(Event event, List<Condition> saying, int fewerThan) implements Deadline {
        public InARow {
            saying = List.copyOf(saying);
        }
    }
}
