package uk.carejourney.projections.timescales;

import uk.carejourney.journey.Subject;

/**
 * An open clock on a board.
 *
 * @param subject whose clock it is
 * @param clock how it stands
 */
public record OpenClock(Subject subject, ClockLine clock) {}
