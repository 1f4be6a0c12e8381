package uk.carejourney.projections.running;

import org.axonframework.eventhandling.tokenstore.TokenStore;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.projections.given.Children;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.ReadStore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A process that builds a read model until it is killed. Its ledger is the same at every start. */
final class ReadModelToKill {

    static final String DATABASE = "read_models";
    static final String WRITTEN = "written, position not stored";
    static final String DONE = "done";

    private ReadModelToKill() {}

    static LedgerInMemory ledger() {
        LedgerInMemory ledger = new LedgerInMemory();
        Children.live(ledger, 41, 0, 50, 1500);
        return ledger;
    }

    static Pace pace(int segments) {
        return new Pace(segments, 100, Duration.ofMillis(50), Duration.ofSeconds(2));
    }

    /**
     * Runs until killed or done.
     *
     * @param args {@code hold URI} to stop for ever after a batch is written and before its
     *     position is stored, or {@code run FILE} to keep the store in this process
     */
    public static void main(String[] args) throws Exception {
        boolean hold = args[0].equals("hold");
        LedgerInMemory ledger = ledger();
        Chronology chronology = new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());
        try (ReadStore store =
                        hold
                                ? ReadStore.sharing(args[1], DATABASE)
                                : ReadStore.embedded(Path.of(args[1]), DATABASE);
                ReadModel model =
                        new ReadModel(
                                chronology,
                                ledger.feed(),
                                store.database(),
                                pace(hold ? 1 : 2),
                                tokens -> hold ? holding(tokens) : tokens)) {
            model.start();
            StoredChronology reader = new StoredChronology(store.database(), chronology);
            for (long at = 499; !reader.awaitAtLeast(ledger.last(), Duration.ZERO); at += 500) {
                reader.awaitAtLeast(Math.min(at, ledger.last()), Duration.ofMinutes(1));
                System.out.println("position " + reader.position());
            }
        }
        System.out.println(DONE);
    }

    /** A token store in which the fifth position is never stored. */
    private static TokenStore holding(TokenStore real) {
        AtomicInteger stored = new AtomicInteger();
        return (TokenStore)
                Proxy.newProxyInstance(
                        TokenStore.class.getClassLoader(),
                        new Class<?>[] {TokenStore.class},
                        (_, method, given) -> {
                            if (method.getName().equals("storeToken")
                                    && stored.incrementAndGet() >= 5) {
                                System.out.println(WRITTEN);
                                parkForEver();
                            }
                            try {
                                return method.invoke(real, given);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
    }

    private static void parkForEver() {
        while (true) {
            LockSupport.park();
        }
    }
}
