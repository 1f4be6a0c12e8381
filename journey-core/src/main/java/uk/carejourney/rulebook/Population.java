package uk.carejourney.rulebook;

import java.util.List;

/**
 * Whom a rule is for: children for whom every one of these is so.
 *
 * @param terms at least one; the first is not a denial
 */
public record Population(List<Term> terms) {

    public Population {
        terms = List.copyOf(terms);
    }

    /**
     * One status, or its absence.
     *
     * @param status its name
     * @param denied whether it must not be so
     */
    public record Term(String status, boolean denied) {
        @Override
        public String toString() {
            return denied ? "not " + status : status;
        }
    }

    @Override
    public String toString() {
        return String.join(", ", terms.stream().map(Term::toString).toList());
    }
}
