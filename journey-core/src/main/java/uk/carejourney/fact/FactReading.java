package uk.carejourney.fact;

import uk.carejourney.journey.Fact;

import java.util.List;

/** The outcome of reading a tree as a fact. */
public sealed interface FactReading {

    /** The tree is this fact. */
    record Understood(Fact fact) implements FactReading {}

    /** The tree is not a fact of its type, for every reason given. */
    record NotUnderstood(List<Problem> problems) implements FactReading {}
}
