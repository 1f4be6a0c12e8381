package uk.carejourney.gateway.given;

import uk.carejourney.infra.delivery.calendars.Feed;
import uk.carejourney.infra.delivery.calendars.Feed.Kind;
import uk.carejourney.infra.delivery.calendars.Feeds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Feeds kept nowhere: a manager's of a team, which ended, and whatever is made. */
public final class InventedFeeds implements Feeds {

    /** Where every feed made here is read. */
    public static final String TOKEN = "invented-token";

    private final List<Feed> feeds = new CopyOnWriteArrayList<>();

    InventedFeeds() {
        feeds.add(
                new Feed(
                        new UUID(7, 1),
                        Kind.TEAM,
                        "North",
                        "worker-201",
                        Instant.parse("2025-01-05T09:00:00Z"),
                        Instant.parse("2026-02-09T09:00:00Z")));
    }

    @Override
    public Made make(Kind kind, String of, String by, Instant now) {
        Instant until = now.plus(DAYS, ChronoUnit.DAYS);
        Feed feed = new Feed(UUID.randomUUID(), kind, of, by, now, until);
        feeds.addFirst(feed);
        return new Made(feed, TOKEN);
    }

    @Override
    public Optional<Feed> opened(String token, Instant now) {
        return Optional.empty();
    }

    @Override
    public List<Feed> all() {
        return List.copyOf(feeds);
    }

    @Override
    public Optional<Feed> feed(UUID id) {
        return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst();
    }

    @Override
    public void revoke(UUID id) {
        feeds.removeIf(feed -> feed.id().equals(id));
    }
}
