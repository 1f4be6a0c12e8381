package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a return put into a ledger, so that two ledgers can be held against each other.
 *
 * @param size how many entries the ledger holds
 * @param digests of what was said, in its order, by the child's number; the council's under none
 */
record Recordings(long size, Map<String, String> digests) {

    /** What is the same wherever it is recorded: not the pseudonym, not the identifier. */
    private static final Set<String> SAID = Set.of("fact", "happened", "source", "type");

    private static final int PAGE = 1_000;

    /** Reads the whole ledger, which must be without a hole. */
    static Recordings in(Ledger ledger, Collection<String> children) {
        Map<String, String> digests = new TreeMap<>();
        digests.put("", digest(ledger.reading(), ledger.council()));
        for (String number : children) {
            LocalId id = new LocalId("ssda903", SubjectKind.CHILD, number);
            Subject child = ledger.subjects().find(List.of(id)).get(id);
            digests.put(number, child == null ? "unknown" : digest(ledger.reading(), child));
        }
        long size = ledger.reading().head().size();
        assertThat(positions(ledger.reading(), size))
                .as("positions without a hole")
                .hasSize(Math.toIntExact(size))
                .isSorted()
                .doesNotHaveDuplicates();
        return new Recordings(size, digests);
    }

    private static List<Long> positions(LedgerReading reading, long size) {
        List<Long> positions = new ArrayList<>();
        for (long from = 0; from < size; from += PAGE) {
            reading.page(from, PAGE).stream().map(AtPosition::position).forEach(positions::add);
        }
        return positions;
    }

    private static String digest(LedgerReading reading, Subject subject) {
        List<Map<String, Object>> said =
                reading.stream(subject.id()).stream()
                        .map(at -> ((Recorded) at).entry())
                        .filter(entry -> entry.envelope().source() != null)
                        .map(Recordings::said)
                        .toList();
        assertThat(said).as("what the return says of one subject").isNotEmpty();
        return Sha256.hex(Sha256.of(CanonicalJson.bytes(said)));
    }

    private static Map<String, Object> said(Entry entry) {
        Map<String, Object> said = new TreeMap<>(Facts.FORM.toTree(entry));
        said.keySet().retainAll(SAID);
        return said;
    }
}
