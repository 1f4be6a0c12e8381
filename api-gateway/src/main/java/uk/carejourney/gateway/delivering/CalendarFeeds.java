package uk.carejourney.gateway.delivering;

import org.springframework.stereotype.Component;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.infra.delivery.calendars.Feed;
import uk.carejourney.infra.delivery.calendars.Feed.Kind;
import uk.carejourney.infra.delivery.calendars.Feeds;
import uk.carejourney.journey.Role;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Calendar feeds, for those who make, list and revoke them. */
@Component
public final class CalendarFeeds {

    private static final int LONGEST_TEAM = 100;

    private final Feeds feeds;
    private final MaySee maySee;
    private final Clock clock;

    CalendarFeeds(Feeds feeds, MaySee maySee, Clock clock) {
        this.feeds = feeds;
        this.maySee = maySee;
        this.clock = clock;
    }

    /**
     * Makes a feed.
     *
     * @param given the team whose due dates it holds; one's own if it is blank
     * @throws RefusedRequest as {@code NOT_YOURS} if the team is not one they may watch, as {@code
     *     UNREADABLE} if it is no team's name
     */
    public Feeds.Made make(Person acting, String given) {
        String team = given.strip();
        if (team.length() > LONGEST_TEAM) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'team' is longer than any team's name.");
        }
        if (!team.isEmpty() && !maySee.mayWatch(acting, team)) {
            throw RefusedRequest.of(Refusal.NOT_YOURS, "This is not one of your teams.");
        }
        return team.isEmpty()
                ? feeds.make(Kind.WORKER, acting.id(), acting.id(), clock.instant())
                : feeds.make(Kind.TEAM, team, acting.id(), clock.instant());
    }

    /** One's own, the newest first; managers and administrators are told of all. */
    public List<Feed> of(Person acting) {
        return feeds.all().stream().filter(feed -> mayRevoke(acting, feed)).toList();
    }

    /**
     * Revokes a feed.
     *
     * @throws NotHere if there is none, or it is not theirs to revoke
     */
    public void revoke(Person acting, UUID id) {
        Feed feed =
                feeds.feed(id).filter(one -> mayRevoke(acting, one)).orElseThrow(NotHere::calendar);
        feeds.revoke(feed.id());
    }

    private static boolean mayRevoke(Person acting, Feed feed) {
        return feed.madeBy().equals(acting.id())
                || acting.role() == Role.MANAGER
                || acting.role() == Role.ADMINISTRATOR;
    }
}
