package uk.carejourney.infra.delivery.calendars;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calendar feeds there are. */
public interface Feeds {

    /** How long a feed lasts unless revoked. */
    int DAYS = 400;

    /**
     * A feed just made.
     *
     * @param token opens the feed; told now and never again
     */
    record Made(Feed feed, String token) {}

    /** Makes a feed. */
    Made make(Feed.Kind kind, String of, String by, Instant now);

    /** The feed a token opens; empty if it is unknown, revoked or no more. */
    Optional<Feed> opened(String token, Instant now);

    /** Every feed, the newest first, also those that are no more. */
    List<Feed> all();

    /** One feed; empty if it is unknown or revoked. */
    Optional<Feed> feed(UUID id);

    /** Nobody opens it any more, from now on. */
    void revoke(UUID id);
}
