package uk.carejourney.rulebook;

/** A length of time a rule states, or leaves to the council. */
public sealed interface Amount {

    /** The rule states it. */
    record Fixed(Length length) implements Amount {
        @Override
        public String toString() {
            return length.toString();
        }
    }

    /** The council sets it, within the bounds the rule gives. */
    record Chosen(String parameter) implements Amount {
        @Override
        public String toString() {
            return parameter;
        }
    }
}
