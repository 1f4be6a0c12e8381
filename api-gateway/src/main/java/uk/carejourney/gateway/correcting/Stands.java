package uk.carejourney.gateway.correcting;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.recording.Outcome;

/**
 * Where something recorded stands.
 *
 * @param position its position
 * @param added whether it was recorded by this request, and not by an earlier one
 */
public record Stands(long position, boolean added) {

    /**
     * Where it stands.
     *
     * @throws RefusedRequest if nothing was recorded
     */
    public static Stands of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended(var first, var _, var _) -> new Stands(first, true);
            case Outcome.Duplicate(var first, var _) -> new Stands(first, false);
            case Outcome.KeyReused _ -> throw RefusedRequest.of(Refusal.KEY_REUSED);
            case Outcome.Conflict() -> throw RefusedRequest.of(Refusal.CONFLICT);
            case Outcome.Refused(var problems) -> throw RefusedRequest.of(problems);
        };
    }
}
