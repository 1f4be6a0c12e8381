package uk.carejourney.infra.publisher;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the state of clocks is found. */
public interface ClockSource {

    /**
     * Someone's clocks were worked out.
     *
     * @param position the last position about the subject that is built in
     * @param law the last position that decided how
     * @param at the moment they were worked out for
     */
    record Looked(UUID subject, long position, long law, Instant at) {}

    /** How someone's clocks stand. */
    sealed interface Stands {

        /**
         * They are kept.
         *
         * @param position the last position about the subject that is built in
         * @param evaluatedAt the moment they were worked out for; nothing has changed since
         * @param law the last position that decided how
         * @param rules SHA-256 of the rules, in hexadecimal
         * @param declared SHA-256 of the calendar, settings and coverage, in hexadecimal
         * @param clocks each as a tree of texts and whole numbers
         */
        record Kept(
                long position,
                Instant evaluatedAt,
                long law,
                String rules,
                String declared,
                List<Map<String, Object>> clocks)
                implements Stands {

            public Kept {
                clocks = List.copyOf(clocks);
            }
        }

        /**
         * There is nobody any more to have clocks: erased, read under another record, or
         * restricted.
         */
        record Gone() implements Stands {}

        /** Nothing is known of them just now. */
        record Unknown() implements Stands {}
    }

    /** Whose clocks were worked out for this moment or a later one. */
    List<Looked> since(Instant moment);

    Stands of(UUID subject);
}
