package uk.carejourney.clocks;

/** What reckoning a deadline came to. */
sealed interface Reckoned {

    /** It has a date. */
    record Dated(Due due) implements Reckoned {}

    /** It will have one when something else happens. */
    record Undated() implements Reckoned {}

    /** It can't be reckoned, and nothing is guessed. */
    record Unknown(String why) implements Reckoned {}
}
