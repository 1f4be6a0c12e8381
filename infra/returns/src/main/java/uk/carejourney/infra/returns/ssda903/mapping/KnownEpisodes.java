package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Ref;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The episodes an earlier return told of, so that this one goes on where that one stopped. */
final class KnownEpisodes {

    /**
     * What an earlier return said an episode belongs to.
     *
     * @param care the period of care
     * @param placement the placement
     */
    record Known(Ref care, Ref placement) {}

    private final Map<Ref, Known> episodes = new HashMap<>();

    KnownEpisodes(Collection<Entry> earlier) {
        for (Entry entry : earlier) {
            if (entry.fact() instanceof EpisodeStarted started
                    && started.periodOfCare() != null
                    && started.placement() != null) {
                episodes.put(
                        started.episode(), new Known(started.periodOfCare(), started.placement()));
            }
        }
    }

    @Nullable Known named(Ref episode) {
        return episodes.get(episode);
    }
}
