package uk.carejourney.measures;

import uk.carejourney.journey.Subject;

import java.util.Optional;

/**
 * One that is counted: a clock, or a child in a cohort.
 *
 * @param rule the identifier of the rule measured
 * @param subject whose it is
 * @param team the team responsible on the due date; empty where nobody was allocated then
 * @param teamAsOf the team responsible at the moment the clocks stand at; empty where nobody is
 * @param outcome what it counts as
 */
public record Counted(
        String rule,
        Subject subject,
        Optional<String> team,
        Optional<String> teamAsOf,
        Outcome outcome) {}
