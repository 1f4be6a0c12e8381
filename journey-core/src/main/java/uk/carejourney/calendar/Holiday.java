package uk.carejourney.calendar;

import java.time.LocalDate;

/**
 * A weekday that is not a working day.
 *
 * @param day the day
 * @param name what it is called
 */
public record Holiday(LocalDate day, String name) {}
