package uk.carejourney.projections.given;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fact.FactType;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Invented children, the same for the same seed. */
public final class Children {

    public static final Subject ROBIN = child(7);
    public static final Subject WREN = child(8);

    private static final List<FactType> TYPES =
            Facts.CATALOGUE.all().stream()
                    .filter(type -> !CorrectionFact.class.isAssignableFrom(type.record()))
                    .toList();

    private Children() {}

    public static Subject child(long number) {
        return Subject.child(new UUID(0x5eed_0000_0000_4000L, number));
    }

    public static Fact registered(String dateOfBirth) {
        return new ChildRegistered(null, Happened.parse(dateOfBirth), null, null);
    }

    /**
     * Records every kind of fact about many children, all mixed, with a correction or a withdrawal
     * now and then.
     *
     * @param from the first child's number
     */
    public static void live(LedgerInMemory ledger, long seed, long from, int children, int facts) {
        Random random = new Random(seed);
        for (int i = 0; i < facts; i++) {
            Subject child = child(from + random.nextInt(children));
            List<UUID> earlier = eventsOf(ledger, child);
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
            Fact fact = TYPES.get(random.nextInt(TYPES.size())).example();
            if (!earlier.isEmpty() && random.nextInt(12) == 0) {
                fact = about(earlier.get(random.nextInt(earlier.size())), fact, random);
            }
            if (random.nextInt(4) == 0) {
                ledger.record(imported(child, day, ledger.last() + 1), fact);
            } else {
                ledger.record(child, day.toString(), fact);
            }
        }
    }

    private static List<UUID> eventsOf(LedgerInMemory ledger, Subject child) {
        List<UUID> events = new ArrayList<>();
        ledger.stream(child.id()).forEach(entry -> events.add(ledger.event(entry.position())));
        return events;
    }

    private static Fact about(UUID entry, Fact instead, Random random) {
        return random.nextBoolean()
                ? new EntryVoided(entry, "recorded on the wrong child", "w-2")
                : new EntryCorrected(entry, Happened.on("2021-02-03"), instead, "typing", "w-2");
    }

    private static Envelope imported(Subject child, LocalDate day, long n) {
        Source source =
                new Source(
                        "ssda903",
                        "2024-25",
                        "episodes:" + n,
                        day.plusDays(n % 40),
                        Map.of("DECOM", day.toString(), "$odd.column", "as given"),
                        List.of(new Source.Flag("IMPOSSIBLE_DATE", "DEC")));
        return new Envelope(
                new UUID(0x0196_0000_0000_7000L, n),
                child,
                Happened.on(day),
                LedgerInMemory.WORKER,
                source,
                new UUID(1, n),
                null,
                null);
    }
}
