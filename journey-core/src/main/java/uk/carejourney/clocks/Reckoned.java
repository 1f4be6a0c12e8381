package uk.carejourney.clocks;

import java.time.LocalDate;
import java.util.Optional;

/** What reckoning a deadline came to. */
sealed interface Reckoned {

    /** It has a date. */
    record Dated(Due due) implements Reckoned {}

    /** It will have one when something else happens. */
    record Undated() implements Reckoned {}

    /** It can't be reckoned, and nothing is guessed. */
    record Unknown(String why) implements Reckoned {}

    /** By the end of a day. */
    static Reckoned on(LocalDate day, String words) {
        return new Dated(Due.on(day, words));
    }

    /** Not before a day. */
    static Reckoned notUntil(LocalDate day, String words) {
        return new Dated(new Due(day, Optional.empty(), Optional.of(day), words));
    }
}
