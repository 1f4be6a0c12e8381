package uk.carejourney.clocks;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Whether two facts speak of the same thing. */
final class Links {

    private Links() {}

    /**
     * Whether they don't contradict each other: a field one of them does not state, or does not
     * have, agrees with anything.
     *
     * @param same field of the later fact to field of the earlier
     */
    static boolean agree(Moment later, Moment earlier, Map<String, String> same) {
        for (Map.Entry<String, String> field : same.entrySet()) {
            List<String> one = later.texts(field.getKey());
            List<String> other = earlier.texts(field.getValue());
            if (!one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other)) {
                return false;
            }
        }
        return true;
    }
}
