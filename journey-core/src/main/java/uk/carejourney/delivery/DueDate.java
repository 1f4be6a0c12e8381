package uk.carejourney.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date in a calendar feed; names nobody.
 *
 * @param uid identifies it among all dates there are, the same whenever the feed is asked for
 * @param summary what is due, by the rule's title
 * @param day the day it is due
 * @param moment the moment it is due, where the law counts hours
 * @param address where more may be read, with one's own rights; absent if nobody knows
 */
public record DueDate(
        String uid,
        String summary,
        LocalDate day,
        @Nullable Instant moment,
        @Nullable String address) {}
