package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.court.LibertyFact.DeprivationOfLibertyAuthorised;
import uk.carejourney.court.LibertyFact.DeprivationOfLibertyEnded;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Ref;
import uk.carejourney.missing.MissingFact.Returned;
import uk.carejourney.missing.MissingFact.WentMissing;
import uk.carejourney.review.ReviewFact.ReviewHeld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tables Reviews, Missing and DoLO: what happened on a day, besides episodes. */
final class DatedFacts {

    private DatedFacts() {}

    static List<Draft> ofReview(ReadRow row, Refs refs) {
        row.wanted("REVIEW");
        row.wanted("REVIEW_CODE");
        LocalDate held = row.day("REVIEW");
        Code participation = row.code("REVIEW_CODE", "review-participation", held);
        Ref review = refs.next("review", row.text("REVIEW"));
        ReviewHeld fact =
                new ReviewHeld(review, null, null, participation, null, null, List.of(), null);
        return List.of(Draft.own(row, row.date("REVIEW"), fact));
    }

    static List<Draft> ofMissing(ReadRow row, Refs refs) {
        List<Draft> drafts = new ArrayList<>();
        row.wanted("MIS_START");
        row.wanted("MISSING");
        LocalDate start = row.day("MIS_START");
        Ref episode = refs.next("missing", row.text("MIS_START"));
        Code kind = row.code("MISSING", "missing-kind", start);
        drafts.add(
                Draft.own(
                        row,
                        row.date("MIS_START"),
                        new WentMissing(episode, kind, null, null, null),
                        "MIS_START"));
        if (!row.isBlank("MIS_END")) {
            row.endAfterStart(start, row.day("MIS_END"), "MIS_END");
            drafts.add(
                    Draft.further(
                            row,
                            row.date("MIS_END"),
                            new Returned(episode, null, null, null),
                            "MIS_END"));
        }
        return drafts;
    }

    static List<Draft> ofDeprivationOfLiberty(ReadRow row, Refs refs) {
        List<Draft> drafts = new ArrayList<>();
        row.wanted("DOLO_START");
        LocalDate start = row.day("DOLO_START");
        Ref order = refs.next("deprivation-of-liberty", row.text("DOLO_START"));
        drafts.add(
                Draft.own(
                        row,
                        row.date("DOLO_START"),
                        new DeprivationOfLibertyAuthorised(order, null, null, null),
                        "DOLO_START"));
        if (!row.isBlank("DOLO_END")) {
            row.endAfterStart(start, row.day("DOLO_END"), "DOLO_END");
            drafts.add(
                    Draft.further(
                            row,
                            row.date("DOLO_END"),
                            new DeprivationOfLibertyEnded(order, null),
                            "DOLO_END"));
        }
        return drafts;
    }
}
