package uk.carejourney.gateway.events;

import org.springframework.stereotype.Component;

import uk.carejourney.infra.delivery.AlertFeed;

import java.time.Duration;

/** Steps of alerts, for those who listen. */
@Component
public final class AlertSteps implements LiveFeed {

    private final AlertFeed feed;

    AlertSteps(ToldOutside outside) {
        this.feed = outside.feed();
    }

    @Override
    public long head() {
        return feed.head();
    }

    @Override
    public Stretch after(long position) {
        AlertFeed.Stretch next = feed.after(position);
        return new Stretch(
                next.notices().stream()
                        .map(one -> new Event(one.position(), one.type(), one.json()))
                        .toList(),
                next.through());
    }

    @Override
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        return feed.awaitBeyond(position, timeout);
    }
}
