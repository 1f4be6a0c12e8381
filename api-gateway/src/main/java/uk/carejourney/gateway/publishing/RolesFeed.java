package uk.carejourney.gateway.publishing;

import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.events.LiveFeed;
import uk.carejourney.infra.publisher.EventFeed;

import java.time.Duration;

/**
 * The feed as one role is told it: what it may not read is passed over, and the place moves on.
 *
 * @param feed the whole feed
 * @param sight how much of a record the role sees
 */
public record RolesFeed(EventFeed feed, Sight sight) implements LiveFeed {

    private static final int PAGE = 200;

    @Override
    public long head() {
        return feed.head();
    }

    @Override
    public Stretch after(long position) {
        return read(feed.shared(position, PAGE));
    }

    /** A page of another length, read for nobody else. */
    public Stretch page(long position, int most) {
        return read(feed.after(position, most));
    }

    private Stretch read(EventFeed.Stretch stretch) {
        return new Stretch(
                stretch.told().stream()
                        .filter(one -> FeedSight.mayRead(sight, one.kind()))
                        .map(one -> new Event(one.position(), one.type(), one.json()))
                        .toList(),
                stretch.through());
    }

    @Override
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        return feed.awaitBeyond(position, timeout);
    }
}
