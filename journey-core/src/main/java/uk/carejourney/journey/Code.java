package uk.carejourney.journey;

/**
 * A word from a code set, kept exactly as given, whether or not the set knows it on that date.
 *
 * @param value the code, such as {@code C2}
 */
public record Code(String value) {

    public boolean is(String other) {
        return value.equals(other);
    }

    @Override
    public String toString() {
        return value;
    }
}
