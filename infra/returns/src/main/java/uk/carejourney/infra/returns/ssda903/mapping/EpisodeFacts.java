package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.CategoryOfNeedRecorded;
import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.admission.AdmissionFact.ChildCeasedToBeLookedAfter;
import uk.carejourney.admission.AdmissionFact.EpisodeEnded;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.admission.AdmissionFact.LegalStatusChanged;
import uk.carejourney.adoption.AdoptionFact.PlacedForAdoption;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.infra.returns.ssda903.mapping.EpisodeChain.Link;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Table Episodes. Every row is an episode that started and perhaps ended; beside that only what
 * changed becomes a fact. What a first row says was so already, but not since when, becomes a fact
 * without a date.
 */
final class EpisodeFacts {

    private static final Happened UNDATED = new Happened.NotKnown("");
    private static final Pattern URN = Pattern.compile("SC\\d{6}|\\d{7}|X{7}");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}");

    private final List<Draft> drafts = new ArrayList<>();
    private final Link link;
    private final Episode episode;
    private final @Nullable Link next;

    private EpisodeFacts(Link link, @Nullable Link next) {
        this.link = link;
        this.episode = link.episode();
        this.next = next;
    }

    static List<Draft> of(List<Link> links) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            Link following = i + 1 < links.size() ? links.get(i + 1) : null;
            boolean follows = following != null && following.before() != null;
            EpisodeFacts facts = new EpisodeFacts(links.get(i), follows ? following : null);
            facts.start();
            facts.change();
            facts.end();
            drafts.addAll(facts.drafts);
        }
        return drafts;
    }

    private void start() {
        if (link.beginsCare()) {
            boolean started = episode.saysCareStarted();
            ChildBecameLookedAfter became =
                    new ChildBecameLookedAfter(
                            link.care(),
                            started ? episode.legalStatus : null,
                            episode.need,
                            null,
                            List.of(),
                            started ? episode.row.given("HOME_POST") : null,
                            null);
            onStart(Step.CARE_BEGAN, started, became, "DECOM", "RNE", "LS", "CIN");
        }
        EpisodeStarted began =
                new EpisodeStarted(
                        link.ref(),
                        episode.reason,
                        link.care(),
                        link.placement(),
                        episode.row.shaped("HOME_POST", POSTCODE),
                        episode.legalStatus,
                        episode.need);
        drafts.add(
                Draft.own(episode.row, episode.row.date("DECOM"), began, "DECOM", "RNE", "LS")
                        .standing(onStart(Step.EPISODE_BEGAN)));
        if (link.beginsPlacement()) {
            placement();
        }
    }

    private void placement() {
        PlacementStarted began =
                new PlacementStarted(
                        link.placement(),
                        episode.place,
                        episode.provider,
                        null,
                        null,
                        episode.row.shaped("PL_POST", POSTCODE),
                        episode.row.shaped("URN", URN),
                        null);
        boolean dated = link.placementDated();
        onStart(
                Step.PLACEMENT_BEGAN,
                dated,
                began,
                "DECOM",
                "RNE",
                "PLACE",
                "PLACE_PROVIDER",
                "PL_POST",
                "URN");
        if (episode.text("PLACE").matches("A[3-6]")) {
            PlacedForAdoption placed = new PlacedForAdoption(link.placement(), null, null, null);
            onStart(Step.PLACED_FOR_ADOPTION, dated, placed, "DECOM", "RNE", "PLACE");
        }
    }

    private void change() {
        Episode before =
                link.before() == null || link.beginsCare() ? null : link.before().episode();
        boolean legal =
                !episode.saysCareStarted()
                        && (episode.saysLegalStatusChanged()
                                || (before != null && episode.hasOtherLegalStatusThan(before)));
        if (legal && episode.legalStatus != null) {
            LegalStatusChanged changed = new LegalStatusChanged(episode.legalStatus, null);
            onStart(Step.LEGAL_STATUS_CHANGED, true, changed, "DECOM", "RNE", "LS");
        }
        if (before != null && episode.hasOtherNeedThan(before) && episode.need != null) {
            CategoryOfNeedRecorded need = new CategoryOfNeedRecorded(episode.need);
            onStart(Step.NEED_CHANGED, true, need, "DECOM", "CIN");
        }
    }

    private void end() {
        if (episode.isOpen()) {
            return;
        }
        onEnd(Step.EPISODE_ENDED, new EpisodeEnded(link.ref(), episode.ending), "DEC", "REC");
        boolean left = next != null && next.beginsPlacement();
        if (episode.saysPlacementEnded() || episode.endsCare() || left) {
            PlacementEnded ended =
                    new PlacementEnded(link.placement(), episode.placementEnding, null);
            onEnd(Step.PLACEMENT_ENDED, ended, "DEC", "REASON_PLACE_CHANGE");
        }
        if (episode.endsCare()) {
            ChildCeasedToBeLookedAfter ceased =
                    new ChildCeasedToBeLookedAfter(link.care(), episode.ending, planned(), null);
            onEnd(Step.CARE_ENDED, ceased, "DEC", "REC");
        }
        if (episode.text("REC").equals("E2")) {
            onEnd(Step.DIED, new ChildDied(null), "DEC", "REC");
        }
    }

    /** The guide tells planned from unplanned for a return home only. */
    private @Nullable Boolean planned() {
        return switch (episode.text("REC")) {
            case "E4A" -> true;
            case "E4B" -> false;
            default -> null;
        };
    }

    private void onStart(Step step, boolean dated, Fact fact, String... columns) {
        Happened happened = dated ? episode.row.date("DECOM") : UNDATED;
        drafts.add(Draft.further(episode.row, happened, fact, columns).standing(onStart(step)));
    }

    private Draft.Place onStart(Step step) {
        LocalDate day = episode.from == null ? LocalDate.MAX : episode.from;
        return new Draft.Place(day, step.turn);
    }

    private void onEnd(Step step, Fact fact, String... columns) {
        boolean sameDay = episode.to == null || episode.to.equals(episode.from);
        LocalDate day = episode.to == null ? LocalDate.MAX : episode.to;
        int turn = step.turn + (sameDay ? Step.AFTER_ALL_BEGAN : 0);
        drafts.add(
                Draft.further(episode.row, episode.row.date("DEC"), fact, columns)
                        .standing(new Draft.Place(day, turn)));
    }

    /** The turns of one day: what ended before what began. */
    private enum Step {
        EPISODE_ENDED(1),
        PLACEMENT_ENDED(2),
        CARE_ENDED(3),
        DIED(4),
        CARE_BEGAN(5),
        EPISODE_BEGAN(6),
        LEGAL_STATUS_CHANGED(7),
        NEED_CHANGED(8),
        PLACEMENT_BEGAN(9),
        PLACED_FOR_ADOPTION(10);

        /** Puts what ends on the day it began after its beginning. */
        private static final int AFTER_ALL_BEGAN = 10;

        private final int turn;

        Step(int turn) {
            this.turn = turn;
        }
    }
}
