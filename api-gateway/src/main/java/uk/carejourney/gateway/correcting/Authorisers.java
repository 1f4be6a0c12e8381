package uk.carejourney.gateway.correcting;

import org.jspecify.annotations.Nullable;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Colleagues;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.journey.Role;
import uk.carejourney.recording.Authority;

import java.util.List;

/** The people who may authorise what puts an entry right. */
public final class Authorisers {

    private Authorisers() {}

    /** Everyone who may authorise it. */
    public static List<Person> of(Authority.Act act, Colleagues colleagues) {
        return colleagues.whose(role -> Authority.mayAuthorise(role, act));
    }

    /**
     * Refuses an authoriser nobody knows or whose role may not authorise it; a missing one is left
     * to the ledger's own rules.
     *
     * @param area the business area of the entry spoken of
     */
    static void check(CorrectionFact fact, String area, Colleagues colleagues) {
        switch (fact) {
            case EntryCorrected c ->
                    check(
                            c.authorisedBy(),
                            Authority.correctionIn(area),
                            "authorisedBy",
                            colleagues);
            case EntryVoided v ->
                    check(v.authorisedBy(), Authority.Act.WITHDRAWAL, "authorisedBy", colleagues);
            case DisputeAnswered a ->
                    check(
                            a.answeredBy(),
                            Authority.Act.ANSWER_TO_A_DISPUTE,
                            "answeredBy",
                            colleagues);
            case EntryDisputed _ -> {}
        }
    }

    /** Refuses whoever may not authorise that records are merged or separated. */
    static void checkMerge(String authorisedBy, Colleagues colleagues) {
        check(authorisedBy, Authority.Act.MERGE_OR_SEPARATION, "authorisedBy", colleagues);
    }

    private static void check(
            @Nullable String id, Authority.Act act, String field, Colleagues colleagues) {
        if (id == null || id.isBlank()) {
            return;
        }
        String at = "entries[0].fact." + field;
        Role role =
                colleagues
                        .role(id)
                        .orElseThrow(() ->
                                refused(
                                        "AUTHORISER_UNKNOWN",
                                        at,
                                        "nobody here has this identifier"));
        if (!Authority.mayAuthorise(role, act)) {
            throw refused(
                    "AUTHORISER_NOT_ENTITLED",
                    at,
                    "this role may not authorise it; name a manager who does");
        }
    }

    private static RefusedRequest refused(String code, String field, String sentence) {
        return RefusedRequest.of(List.of(new Problem(code, field, sentence)));
    }
}
