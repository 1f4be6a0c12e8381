package uk.carejourney.suppression;

/**
 * Which numbers are small. One to five by default, as the Department for Education keeps them back
 * in its statistics of looked-after children, next to others "whenever it would be possible to
 * calculate the value of a suppressed number": House of Commons Hansard, 8 January 2008, Children
 * in Care (174305), note 3. Its present methodology ("Children looked after: a focus on placement
 * location", Explore education statistics) marks them {@code c} and says that any number shown as
 * zero was zero; so it is here.
 *
 * @param upTo the largest number that is small, from 3
 */
public record SmallNumbers(int upTo) {

    /** As the Department for Education has it. */
    public static final int USUAL = 5;

    /** The least the largest small number can be. */
    public static final int LEAST = 3;

    /** What stands in place of a number kept back, in words for people. */
    public static final String MARK = "c";

    /**
     * @throws IllegalArgumentException below 3: with so few small numbers, that a number is kept
     *     back would tell which it is to whoever knows the rule
     */
    public SmallNumbers {
        if (upTo < LEAST) {
            throw new IllegalArgumentException("the largest small number is 3 or more: " + upTo);
        }
    }

    /** Whether a number is kept back; zero never is for its own sake. */
    public boolean are(int number) {
        return number > 0 && number <= upTo;
    }
}
