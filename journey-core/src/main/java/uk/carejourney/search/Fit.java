package uk.carejourney.search;

/**
 * How well a record answers a search.
 *
 * @param weight the more the better; 0 if it does not
 * @param earlier whether it took a name or birth date that is not the child's any more
 * @param whole whether every word answers in full, and the birth date to the day
 * @param surely whether who searches knows the child: a number fits, or two whole words of the name
 *     do, or one and the birth date. Only then is a restricted record told to be there, so that
 *     nobody learns a restricted child's name by trying letters.
 */
public record Fit(int weight, boolean earlier, boolean whole, boolean surely) {

    public static final Fit NONE = new Fit(0, false, false, false);

    public boolean fits() {
        return weight > 0;
    }
}
