package uk.carejourney.clocks;

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
        return same.entrySet().stream()
                .allMatch(field -> {
                    List<String> one = later.texts(field.getKey());
                    List<String> other = earlier.texts(field.getValue());
                    return one.isEmpty()
                            || other.isEmpty()
                            || one.stream().anyMatch(other::contains);
                });
    }
}
