package uk.carejourney.gateway.problem;

import org.springframework.http.ProblemDetail;

import uk.carejourney.fact.Problem;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Says to a program what went wrong, as RFC 9457 wants it said. */
public final class ApiProblems {

    private ApiProblems() {}

    /** What went wrong, as a problem. */
    static ProblemDetail of(Understood understood) {
        return of(understood.refusal(), understood.detail(), understood.problems());
    }

    /**
     * A problem.
     *
     * @param problems every problem of the facts sent, each with its field's path
     */
    public static ProblemDetail of(Refusal refusal, String detail, List<Problem> problems) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), detail);
        problem.setType(URI.create(Refusal.PAGE + "#" + refusal.anchor()));
        problem.setTitle(refusal.sentence());
        problem.setProperty("code", refusal.name());
        if (!problems.isEmpty()) {
            problem.setProperty("problems", problems.stream().map(ApiProblems::tree).toList());
        }
        return problem;
    }

    private static Map<String, String> tree(Problem problem) {
        return Map.of(
                "code", problem.code(),
                "field", problem.field(),
                "sentence", problem.sentence());
    }
}
