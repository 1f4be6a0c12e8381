package uk.carejourney.infra.bench;

import java.util.Map;

/**
 * What one turn of one contender gave.
 *
 * @param value the figure the benchmark is about
 * @param also further figures by name
 */
record Sample(double value, Map<String, Double> also) {

    static Sample of(double value) {
        return new Sample(value, Map.of());
    }
}
