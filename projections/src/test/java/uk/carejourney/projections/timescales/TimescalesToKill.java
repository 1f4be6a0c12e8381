package uk.carejourney.projections.timescales;

import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.Children;
import uk.carejourney.projections.given.ReadStore;

import java.nio.file.Path;

/** A process in which a year passes at once, until it is killed or done. */
final class TimescalesToKill {

    static final String TURNING = "turning";
    static final String DONE = "done";
    static final String LATER = "2027-01-20";

    private TimescalesToKill() {}

    /** Its ledger is the same at every start. */
    static GivenTimescales given() {
        GivenTimescales given = new GivenTimescales("2026-01-05");
        Children.live(given.ledger, 17, 0, 300, 3000);
        return given;
    }

    static void pointTo(ReadStore store) {
        new Pointers(store.database()).begin(Timescales.NAME, 1);
    }

    /**
     * Runs until killed or done.
     *
     * @param args the file of the store
     */
    public static void main(String[] args) {
        GivenTimescales given = given();
        try (ReadStore store = ReadStore.embedded(Path.of(args[0]));
                Transitions transitions = given.transitions(store)) {
            pointTo(store);
            SubjectDocuments documents = given.documents(store, GivenTimescales.FIRST);
            documents.add(
                    given.ledger.page(0, Integer.MAX_VALUE).stream()
                            .filter(given.timescales::takes)
                            .toList());
            given.clock.moveTo(LATER);
            System.out.println(TURNING);
            transitions.look();
        }
        System.out.println(DONE);
    }
}
