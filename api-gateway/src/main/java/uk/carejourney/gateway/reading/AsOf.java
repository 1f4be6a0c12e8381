package uk.carejourney.gateway.reading;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * From where records are looked at.
 *
 * @param known the moment up to which recordings are considered
 * @param about the day up to which happenings are considered; absent for all of life
 */
public record AsOf(KnownBy known, @Nullable LocalDate about) {

    /** All that is known now, about all of life. */
    public static final AsOf NOW = new AsOf(new KnownBy.Now(), null);

    boolean isNow() {
        return about == null && known instanceof KnownBy.Now;
    }
}
