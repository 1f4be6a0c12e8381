package uk.carejourney.gateway.problem;

import uk.carejourney.fact.Problem;

import java.util.List;

/** A request is refused, for the reason given; the detail is fit to be shown to who asked. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<Problem> problems;

    private RefusedRequest(Refusal refusal, String detail, List<Problem> problems) {
        super(detail);
        this.refusal = refusal;
        this.problems = List.copyOf(problems);
    }

    public static RefusedRequest of(Refusal refusal) {
        return new RefusedRequest(refusal, refusal.remedy(), List.of());
    }

    public static RefusedRequest of(Refusal refusal, String detail) {
        return new RefusedRequest(refusal, detail, List.of());
    }

    public static RefusedRequest of(List<Problem> problems) {
        return new RefusedRequest(Refusal.REFUSED, Refusal.REFUSED.remedy(), problems);
    }

    public static RefusedRequest of(Refusal refusal, List<Problem> problems) {
        return new RefusedRequest(refusal, refusal.remedy(), problems);
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<Problem> problems() {
        return problems;
    }
}
