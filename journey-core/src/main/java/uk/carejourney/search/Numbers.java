package uk.carejourney.search;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers that others gave a child, as they are compared. */
final class Numbers {

    // Gaps and dashes of every width, and what a paste brings along unseen.
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}]+");
    private static final Pattern NHS = Pattern.compile("\\d{10}");
    private static final Pattern UPN = Pattern.compile("[A-HJ-NP-RT-Z]\\d{11}[0-9A-HJ-NP-RT-Z]");

    private static final int MODULUS = 11;

    private Numbers() {}

    /** A number without the gaps people write for the eye. */
    static String written(String number) {
        return BETWEEN.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether the last of ten digits is the check digit of the others (modulus 11). */
    static boolean isNhsNumber(String number) {
        if (!NHS.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += (10 - place) * Character.digit(number.charAt(place), 10);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == Character.digit(number.charAt(9), 10);
    }

    /**
     * Whether it has the form of a unique pupil number. Its check letter is not held against it:
     * returns hold some that are wrong, and they must be found.
     */
    static boolean isPupilNumber(String number) {
        return UPN.matcher(number).matches();
    }
}
