package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Ref;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A child's episodes in the order of their days, each with what it begins: a period of care, a
 * placement. Whatever order the file has them in makes no difference; an episode whose start can't
 * be read follows nothing and nothing follows it.
 */
final class EpisodeChain {

    /**
     * An episode in its place.
     *
     * @param episode the row
     * @param before the episode before it in this return, if there is one
     * @param ref the episode's name
     * @param care the name of the period of care it lies in
     * @param placement the name of the placement it is spent in
     * @param beginsCare whether it is the first of its period of care in this return
     * @param beginsPlacement whether it is the first of its placement in this return
     */
    record Link(
            Episode episode,
            @Nullable Link before,
            Ref ref,
            Ref care,
            Ref placement,
            boolean beginsCare,
            boolean beginsPlacement) {

        /** Whether the placement's first day is known: the row says so, or the rows show it. */
        boolean placementDated() {
            return episode.saysPlacementChanged() || (before != null && !beginsCare);
        }
    }

    private final Refs refs;
    private final KnownEpisodes known;
    private final List<Link> links = new ArrayList<>();

    private EpisodeChain(Refs refs, KnownEpisodes known) {
        this.refs = refs;
        this.known = known;
    }

    static List<Link> of(List<ReadRow> rows, Refs refs, KnownEpisodes known) {
        EpisodeChain chain = new EpisodeChain(refs, known);
        List<Episode> episodes = rows.stream().map(Episode::new).toList();
        episodes.stream()
                .filter(episode -> episode.from != null)
                .sorted(
                        Comparator.comparing(
                                        (Episode episode) -> Objects.requireNonNull(episode.from))
                                .thenComparingInt(episode -> episode.row.row().line()))
                .forEach(chain::follow);
        episodes.stream().filter(episode -> episode.from == null).forEach(chain::alone);
        return List.copyOf(chain.links);
    }

    private void follow(Episode episode) {
        Link before = links.isEmpty() ? null : links.getLast();
        if (before != null) {
            overlap(episode);
            contradict(episode, before.episode());
        }
        links.add(link(episode, before));
    }

    private void alone(Episode episode) {
        links.add(link(episode, null));
    }

    private Link link(Episode episode, @Nullable Link before) {
        String start = episode.text("DECOM");
        Ref ref = refs.next("episode", start);
        KnownEpisodes.@Nullable Known earlier = before == null ? known.named(ref) : null;
        boolean care =
                earlier == null
                        && (before == null
                                || episode.saysCareStarted()
                                || before.episode().endsCare());
        boolean placement =
                earlier == null
                        && (before == null
                                || care
                                || episode.saysPlacementChanged()
                                || episode.isElsewhereThan(before.episode())
                                || before.episode().saysPlacementEnded());
        return new Link(
                episode,
                before,
                ref,
                care
                        ? refs.next(episode.saysCareStarted() ? "care" : "care-before", start)
                        : earlier != null ? earlier.care() : careOf(before),
                placement
                        ? refs.next(
                                episode.saysPlacementChanged() ? "placement" : "placement-before",
                                start)
                        : earlier != null ? earlier.placement() : placementOf(before),
                care,
                placement);
    }

    private static Ref careOf(@Nullable Link before) {
        return Objects.requireNonNull(before).care();
    }

    private static Ref placementOf(@Nullable Link before) {
        return Objects.requireNonNull(before).placement();
    }

    private void overlap(Episode episode) {
        LocalDate from = Objects.requireNonNull(episode.from);
        boolean overlaps =
                links.stream()
                        .map(Link::episode)
                        .anyMatch(earlier ->
                                earlier.isOpen()
                                        || (earlier.to != null && from.isBefore(earlier.to)));
        if (overlaps) {
            episode.row.flag(Finding.OVERLAPPING_EPISODES, "DECOM");
        }
    }

    private static void contradict(Episode episode, Episode before) {
        boolean fits =
                before.endsCare()
                        ? episode.saysCareStarted()
                        : fits(episode, before) && followsOn(episode, before);
        if (!fits && episode.reason != null) {
            episode.row.flag(Finding.RNE_CONTRADICTS, "RNE");
        }
    }

    /** Whether what differs between the rows is what the reason says changed. */
    private static boolean fits(Episode episode, Episode before) {
        if (episode.saysCareStarted()) {
            return false;
        }
        boolean moved = episode.isElsewhereThan(before);
        boolean placementFits =
                episode.saysPlacementChanged()
                        ? moved || !episode.saysWhere()
                        : !moved && !before.saysPlacementEnded();
        return placementFits
                && episode.saysLegalStatusChanged() == episode.hasOtherLegalStatusThan(before);
    }

    /** Care goes on without a gap unless it starts again. */
    private static boolean followsOn(Episode episode, Episode before) {
        return before.to == null || !Objects.requireNonNull(episode.from).isAfter(before.to);
    }
}
