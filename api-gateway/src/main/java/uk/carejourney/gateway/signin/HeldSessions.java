package uk.carejourney.gateway.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import org.springframework.stereotype.Component;

import uk.carejourney.gateway.settings.SignInSettings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions people are signed in by at this node, which holds them in memory. */
@Component
final class HeldSessions implements HttpSessionListener {

    /**
     * A session somebody is signed in by.
     *
     * @param device the browser and what it runs on, without versions
     * @param usedAt when it was last asked for something
     * @param own whether it is the one that asks
     */
    record Held(String device, Instant signedInAt, Instant usedAt, boolean own) {}

    private record Begun(String person, String device, Instant at) {}

    private final Map<HttpSession, Begun> sessions = new ConcurrentHashMap<>();
    private final Duration longest;
    private final Clock clock;

    HeldSessions(SignInSettings settings, Clock clock) {
        this.longest = Duration.ofHours(settings.longestHours());
        this.clock = clock;
    }

    /** Somebody signed in. */
    void begin(HttpSession session, String person, String device) {
        sessions.put(session, new Begun(person, device, clock.instant()));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    /** Somebody's sessions, the one that asks first, then those used last. */
    List<Held> of(String person, HttpSession asking) {
        List<Held> held = new ArrayList<>();
        sessions.forEach((session, begun) -> {
            if (begun.person().equals(person) && !isOver(begun)) {
                boolean own = session.getId().equals(asking.getId());
                try {
                    Instant used = Instant.ofEpochMilli(session.getLastAccessedTime());
                    held.add(
                            new Held(
                                    begun.device(), begun.at(), own ? clock.instant() : used, own));
                } catch (IllegalStateException overMeanwhile) {
                    sessions.remove(session);
                }
            }
        });
        held.sort(
                Comparator.comparing(Held::own)
                        .reversed()
                        .thenComparing(Held::usedAt, Comparator.reverseOrder()));
        return held;
    }

    /** It opens nothing any more, though its server has not dropped it yet. */
    private boolean isOver(Begun begun) {
        return !clock.instant().isBefore(begun.at().plus(longest));
    }

    /** Ends all of somebody's sessions but the one that asks: each opens nothing from now on. */
    void endOthers(String person, HttpSession asking) {
        sessions.forEach((session, begun) -> {
            if (begun.person().equals(person) && !session.getId().equals(asking.getId())) {
                try {
                    session.invalidate();
                } catch (IllegalStateException overAlready) {
                    sessions.remove(session);
                }
            }
        });
    }
}
