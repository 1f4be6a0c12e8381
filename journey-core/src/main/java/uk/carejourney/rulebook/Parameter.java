package uk.carejourney.rulebook;

/**
 * A length of time the council sets for itself.
 *
 * @param name its name
 * @param means what it decides
 * @param usual what holds while the council has set nothing
 * @param least the shortest it may be, in the same unit
 * @param most the longest it may be, in the same unit
 */
public record Parameter(String name, String means, Length usual, int least, int most) {

    /** The same parameter where something else is usual. */
    public Parameter usually(Length chosen) {
        return new Parameter(name, means, chosen, least, most);
    }

    /** Whether the council may choose this. */
    public boolean allows(Length chosen) {
        return chosen.unit() == usual.unit() && chosen.amount() >= least && chosen.amount() <= most;
    }
}
