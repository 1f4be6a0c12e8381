package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Code;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One row of the table Episodes, as values. Reading it flags what is wrong with it alone. */
final class Episode {

    private static final Set<String> LEGAL = Set.of("L", "B", "U");
    private static final Set<String> PLACEMENT = Set.of("P", "T", "B", "U");
    private static final List<String> WHERE = List.of("PLACE", "PLACE_PROVIDER", "PL_POST", "URN");

    final ReadRow row;
    final @Nullable LocalDate from;
    final @Nullable LocalDate to;
    final @Nullable Code reason;
    final @Nullable Code legalStatus;
    final @Nullable Code need;
    final @Nullable Code place;
    final @Nullable Code provider;
    final @Nullable Code ending;
    final @Nullable Code placementEnding;

    Episode(ReadRow row) {
        this.row = row;
        for (String column : List.of("DECOM", "RNE", "LS", "CIN", "PLACE")) {
            row.wanted(column);
        }
        from = row.day("DECOM");
        to = row.day("DEC");
        row.endAfterStart(from, to, "DEC");
        reason = row.code("RNE", "reason-new-episode", from);
        legalStatus = row.code("LS", "legal-status", from);
        need = row.code("CIN", "category-of-need", from);
        place = row.code("PLACE", "placement-type", from);
        provider = row.code("PLACE_PROVIDER", "placement-provider", from);
        ending = row.code("REC", "reason-episode-ceased", to);
        placementEnding = row.code("REASON_PLACE_CHANGE", "reason-place-change", to);
        if (isOpen() && (ending != null || placementEnding != null)) {
            row.flag(Finding.REASON_WITHOUT_END, ending == null ? "REASON_PLACE_CHANGE" : "REC");
        }
        if (!isOpen() && ending == null) {
            row.flag(Finding.END_WITHOUT_REASON, "REC");
        }
    }

    /** Whether no end is written, readable or not. */
    boolean isOpen() {
        return row.isBlank("DEC");
    }

    boolean saysCareStarted() {
        return reason != null && reason.is("S");
    }

    boolean saysLegalStatusChanged() {
        return reason != null && LEGAL.contains(reason.value());
    }

    /** Whether the row says the placement began with it; care that starts begins with one. */
    boolean saysPlacementChanged() {
        return saysCareStarted() || (reason != null && PLACEMENT.contains(reason.value()));
    }

    /** Whether the row says, with an end, that the council stopped looking after the child. */
    boolean endsCare() {
        return !isOpen()
                && ending != null
                && !ending.is("X1")
                && row.setting().codes().set("reason-episode-ceased").knows(ending);
    }

    /** Whether the row says, with an end, that the placement ended too. */
    boolean saysPlacementEnded() {
        return !isOpen() && placementEnding != null;
    }

    boolean isElsewhereThan(Episode other) {
        return WHERE.stream().anyMatch(column -> !text(column).equals(other.text(column)));
    }

    boolean hasOtherLegalStatusThan(Episode other) {
        return !text("LS").equals(other.text("LS"));
    }

    boolean hasOtherNeedThan(Episode other) {
        return !text("CIN").equals(other.text("CIN"));
    }

    boolean saysWhere() {
        return !row.isBlank("PL_POST");
    }

    String text(String column) {
        return row.text(column);
    }
}
