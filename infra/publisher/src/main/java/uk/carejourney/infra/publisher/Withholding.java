package uk.carejourney.infra.publisher;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.ledger.keys.Provable;
import uk.carejourney.infra.ledger.keys.Provable.Damaged;
import uk.carejourney.infra.ledger.keys.Provable.Gone;
import uk.carejourney.infra.ledger.keys.Provable.Whole;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.ledger.UnreadableEntry;
import uk.carejourney.restriction.Restriction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which entries are told to nobody outside, because the record they stand in was restricted
 * when they were recorded. By the ledger alone, so that whoever publishes an entry again decides
 * the same.
 *
 * <p>Who reads the ledger in order learns of each record from its first entry on; what was not seen
 * that way is read from the record itself, once.
 */
final class Withholding {

    private static final Logger LOG = LoggerFactory.getLogger(Withholding.class);
    private static final int REMEMBERED = 50_000;
    private static final Pattern SEQUENCE = Pattern.compile(",\"sequence\":(\\d+)");

    private final LedgerReading reading;
    private final Map<UUID, Stretches> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Stretches> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Withholding(LedgerReading reading) {
        this.reading = reading;
    }

    /** The positions among some entries that are withheld. */
    synchronized Set<Long> among(List<Provable> entries) {
        Set<Long> withheld = new HashSet<>();
        for (Provable entry : entries) {
            if (isWithheld(entry)) {
                withheld.add(entry.position());
            }
        }
        return withheld;
    }

    private boolean isWithheld(Provable entry) {
        long sequence = sequence(entry);
        Stretches stretches = known.computeIfAbsent(entry.stream(), _ -> new Stretches());
        if (sequence == stretches.next) {
            stretches.add(entry instanceof Whole whole ? whole.recorded() : null);
        } else if (sequence > stretches.next) {
            try {
                stretches.addAll(reading.stream(entry.stream()));
            } catch (UnreadableEntry unreadable) {
                LOG.error(
                        "Position {} is withheld: its record cannot be read, and may be restricted",
                        entry.position(),
                        unreadable);
                return true;
            }
        }
        return stretches.hold(sequence);
    }

    private static long sequence(Provable entry) {
        return switch (entry) {
            case Whole whole -> whole.recorded().sequence();
            case Gone gone -> gone.erased().sequence();
            case Damaged damaged -> {
                Matcher found =
                        SEQUENCE.matcher(new String(damaged.leaf(), StandardCharsets.UTF_8));
                yield found.find() ? Long.parseLong(found.group(1)) : Long.MAX_VALUE;
            }
        };
    }

    /** When one record was restricted, in the order of its own entries. */
    private static final class Stretches {

        private long next;
        private Optional<Restriction> inForce = Optional.empty();

        /** First and last of each; the last one may still go on. */
        private final List<long[]> stretches = new ArrayList<>(0);

        void addAll(List<AtPosition> entries) {
            for (AtPosition entry : entries) {
                if (entry.sequence() >= next) {
                    next = entry.sequence();
                    add(entry instanceof Recorded recorded ? recorded : null);
                }
            }
        }

        /** What ends a restriction is withheld as what began it is. */
        void add(@Nullable Recorded entry) {
            Optional<Restriction> after =
                    entry == null ? inForce : Restriction.after(inForce, entry.entry());
            if (inForce.isEmpty() && after.isPresent()) {
                stretches.add(new long[] {next, Long.MAX_VALUE});
            } else if (inForce.isPresent() && after.isEmpty()) {
                stretches.getLast()[1] = next;
            }
            inForce = after;
            next++;
        }

        boolean hold(long sequence) {
            return stretches.stream().anyMatch(one -> one[0] <= sequence && sequence <= one[1]);
        }
    }
}
