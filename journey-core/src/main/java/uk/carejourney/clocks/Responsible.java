package uk.carejourney.clocks;

import java.util.Optional;

/**
 * The worker and the team responsible for the child on a day.
 *
 * @param worker the council's identifier of the worker
 * @param team the team
 */
public record Responsible(Optional<String> worker, Optional<String> team) {}
