package uk.carejourney.findings;

import java.util.List;

/**
 * One finding.
 *
 * @param code a {@link FindingCode}, or the code of a flag an import set
 * @param positions of the entries it rests on, in the order recorded; at least one
 * @param words what is so, in a sentence that names nobody
 */
public record Finding(String code, List<Long> positions, String words) {

    public Finding {
        positions = positions.stream().sorted().distinct().toList();
    }
}
