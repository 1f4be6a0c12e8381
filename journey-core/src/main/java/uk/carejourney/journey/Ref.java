package uk.carejourney.journey;

/**
 * Names a thing in a subject's record that several facts speak of: a placement, a plan, a review.
 *
 * @param value opaque; unique within the subject for one kind of thing; at most 100 characters
 */
public record Ref(String value) {
    @Override
    public String toString() {
        return value;
    }
}
