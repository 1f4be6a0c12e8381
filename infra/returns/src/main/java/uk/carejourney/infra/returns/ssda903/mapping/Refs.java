package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.journey.Ref;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Names the things one child's rows speak of, such as {@code ssda903-review-2017-08-30}: by their
 * day, so that a later return gives the same thing the same name.
 */
final class Refs {

    private final Map<String, Integer> given = new HashMap<>();

    /** The name of one more thing of this kind; the second of a day gets a number. */
    Ref next(String kind, String writtenDate) {
        LocalDate day = WrittenDate.day(writtenDate);
        String name = "ssda903-" + kind + "-" + (day == null ? beginningOf(writtenDate) : day);
        int count = given.merge(name, 1, Integer::sum);
        return new Ref(count == 1 ? name : name + "-" + count);
    }

    /** A text that is no date may be of any length; a reference may not. */
    private static String beginningOf(String text) {
        return "?" + text.substring(0, Math.min(text.length(), 40));
    }
}
