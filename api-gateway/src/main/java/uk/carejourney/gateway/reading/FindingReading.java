package uk.carejourney.gateway.reading;

import uk.carejourney.findings.Finding;
import uk.carejourney.projections.children.Seen;
import uk.carejourney.projections.findings.FindingsReader;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Everything the pages and the API ask of findings.
 *
 * <p>Every method throws a RuntimeException when the store behind it cannot be reached.
 */
public interface FindingReading {

    /**
     * A child's findings at a moment.
     *
     * @param knownPosition the last position considered
     * @param findings by the first entry they rest on, then by code
     */
    record FindingsThen(long knownPosition, List<Finding> findings) {

        public FindingsThen {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A child's findings, by what is known now or was known then.
     *
     * @param asOf about a day: only findings whose entries can all have happened by then
     * @throws uk.carejourney.gateway.problem.RefusedRequest if nothing is held of that moment
     * @throws uk.carejourney.gateway.problem.ReadUnderAnother if the record was read under another
     * @throws uk.carejourney.gateway.problem.NotHere if nobody is known by this pseudonym
     */
    FindingsThen of(UUID child, AsOf asOf);

    /**
     * A page of the children who have a finding of one code now.
     *
     * @param seen only of these; of everyone if absent
     */
    FindingsReader.Page having(String code, int page, int size, Optional<Seen> seen);

    /** The same from one child on; from the first if it is empty. */
    FindingsReader.Page havingAfter(
            String code, Optional<UUID> after, int size, Optional<Seen> seen);

    /** How many children have each finding now, by its code. */
    SortedMap<String, Long> byCode();
}
