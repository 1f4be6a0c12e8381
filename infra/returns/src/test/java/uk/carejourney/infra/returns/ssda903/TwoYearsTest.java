package uk.carejourney.infra.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.returns.ssda903.ImportProgress.UNWATCHED;

import org.junit.jupiter.api.Test;

import uk.carejourney.infra.returns.ssda903.mapping.InventedIds;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The returns of two consecutive years about the same three children. */
class TwoYearsTest {

    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
                    + "PL_POST,URN\n";
    private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n";

    private static final Ssda903Return FIRST =
            of(
                    "A1,2,01/02/2008,WBRI,,,\nA2,1,03/05/2010,WBRI,,,\nA3,1,09/09/2009,AOTH,,,\n",
                    """
                    A1,03/04/2017,S,C2,N1,U4,PR1,,,,,,1234567
                    A2,10/06/2017,S,V2,N1,U6,PR1,,,,,,1234567
                    A3,01/05/2017,S,C2,N2,K2,PR4,,,,,,SC123456
                    """,
                    "A1,01/02/2008,01/05/2017,PN1\n");

    /** A1's episode goes on, A2 moved and came home, A3's legal status reads otherwise. */
    private static final Ssda903Return SECOND =
            of(
                    "A1,2,01/02/2008,WBRI,,,\nA2,1,03/05/2010,WBRI,,,\nA3,1,09/09/2009,AOTH,,,\n",
                    """
                    A1,03/04/2017,S,C2,N1,U4,PR1,,,,,,1234567
                    A2,10/06/2017,S,V2,N1,U6,PR1,02/07/2018,X1,CARPL,,,1234567
                    A2,02/07/2018,P,V2,N1,K2,PR4,01/12/2018,E4A,,,,SC123456
                    A3,01/05/2017,S,C1,N2,K2,PR4,,,,,,SC123456
                    """,
                    "A1,01/02/2008,20/04/2018,PN1\n");

    private final MemoryLedger ledger = new MemoryLedger();
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void the_second_records_only_what_is_new_and_flags_what_speaks_against_the_first() {
        run(FIRST);
        int before = ledger.entries().size();

        ImportSummary second = run(SECOND);

        assertThat(second.year()).isEqualTo("2018-19");
        assertThat(story(before))
                .containsExactlyInAnyOrder(
                        "A1 2018-04-20 ReviewHeld",
                        "A2 2018-07-02 EpisodeEnded",
                        "A2 2018-07-02 PlacementEnded",
                        "A2 2018-07-02 EpisodeStarted",
                        "A2 2018-07-02 PlacementStarted",
                        "A2 2018-12-01 EpisodeEnded",
                        "A2 2018-12-01 PlacementEnded",
                        "A2 2018-12-01 ChildCeasedToBeLookedAfter",
                        "A3 2017-05-01 EpisodeStarted");
        assertThat(second.findings()).containsEntry("DIFFERS_FROM_EARLIER_RETURN", 1);
    }

    @Test
    void either_imported_again_in_any_order_appends_nothing_and_says_so() {
        run(FIRST);
        run(SECOND);
        int before = ledger.entries().size();

        for (Ssda903Return again : List.of(FIRST, SECOND, SECOND, FIRST)) {
            ImportSummary summary = run(again);

            assertThat(summary.childrenRecorded()).isZero();
            assertThat(summary.childrenReadDifferently()).isZero();
            assertThat(summary.facts()).isEmpty();
        }
        assertThat(ledger.entries()).hasSize(before);
    }

    @Test
    void each_childs_record_is_read_once() {
        run(FIRST);
        readings.set(0);

        run(SECOND);

        assertThat(readings).hasValue(3);
    }

    private ImportSummary run(Ssda903Return ssda903) {
        EarlierReturns earlier =
                child -> {
                    readings.incrementAndGet();
                    return ledger.of(child);
                };
        return new Ssda903Import(ledger, OpenedSample::register, earlier, new InventedIds())
                .run(ssda903, OpenedSample.COUNCIL, OpenedSample.IMPORT, UNWATCHED);
    }

    private List<String> story(int from) {
        List<Entry> entries = ledger.entries();
        return entries.subList(from, entries.size()).stream()
                .filter(entry -> !entry.envelope().subject().equals(OpenedSample.COUNCIL))
                .map(entry ->
                        "%s %s %s"
                                .formatted(
                                        child(entry.envelope().subject()),
                                        entry.envelope().happened(),
                                        entry.fact().getClass().getSimpleName()))
                .toList();
    }

    private static String child(Subject subject) {
        return List.of("A1", "A2", "A3").stream()
                .filter(id -> OpenedSample.subject(id).equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Ssda903Return of(String header, String episodes, String reviews) {
        return OpenedSample.opened(
                Map.of(
                        "header.csv", bytes(HEADER + header),
                        "episodes.csv", bytes(EPISODES + episodes),
                        "reviews.csv", bytes(REVIEWS + reviews)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
