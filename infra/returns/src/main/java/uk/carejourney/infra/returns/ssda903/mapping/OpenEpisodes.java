package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.admission.AdmissionFact.EpisodeEnded;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Episodes that were open when the return of the year before, or of this year, was made. Such an
 * episode lies in this return's year, so this return has to tell of it.
 */
final class OpenEpisodes {

    private final Map<Ref, String> open = new HashMap<>();
    private final ReturnYear year;

    OpenEpisodes(Collection<Entry> earlier, ReturnYear year) {
        this.year = year;
        for (Entry entry : earlier) {
            Source source = entry.envelope().source();
            if (entry.fact() instanceof EpisodeStarted started && source != null) {
                open.put(started.episode(), source.batch());
            }
        }
        for (Entry entry : earlier) {
            if (entry.fact() instanceof EpisodeEnded ended) {
                open.remove(ended.episode());
            }
        }
    }

    /** Flags the first episode told of, where another should have been told of too. */
    void flagUntold(List<Draft> drafts) {
        var told =
                drafts.stream()
                        .filter(draft -> draft.fact() instanceof EpisodeStarted)
                        .collect(
                                Collectors.toMap(
                                        draft -> ((EpisodeStarted) draft.fact()).episode(),
                                        Draft::row,
                                        (first, _) -> first));
        boolean untold =
                open.entrySet().stream()
                        .anyMatch(episode ->
                                !told.containsKey(episode.getKey())
                                        && isOfThisYear(episode.getValue()));
        if (untold) {
            drafts.stream()
                    .filter(draft -> draft.fact() instanceof EpisodeStarted)
                    .findFirst()
                    .ifPresent(
                            draft -> draft.row().flag(Finding.EARLIER_EPISODE_LEFT_OUT, "DECOM"));
        }
    }

    private boolean isOfThisYear(String batch) {
        return batch.startsWith(year + "/")
                || batch.startsWith(new ReturnYear(year.starts() - 1) + "/");
    }
}
