package uk.carejourney.gateway.proving;

import org.springframework.stereotype.Component;

import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Disclosure;
import uk.carejourney.ledger.Disclosure.Shown;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.projections.chronology.ChronologyReader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells which fields of an entry lead to another's sealed record. What is proved is shown as it is
 * stored, so whatever names the record, an entry of it or a group it has a part in can't be shown.
 */
@Component
public final class LeadsToSealed {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,15}\\b");

    /** Where the number of an entry stands. */
    private static final Pattern POSITIONS =
            Pattern.compile(".*/(position|positions|recordedAgainAt)");

    private final LedgerReading ledger;
    private final Restrictions restrictions;
    private final ChronologyReader chronology;

    LeadsToSealed(LedgerReading ledger, Restrictions restrictions, ChronologyReader chronology) {
        this.ledger = ledger;
        this.restrictions = restrictions;
        this.chronology = chronology;
    }

    /** Whether one of these fields does; a field the entry has not leads nowhere. */
    public boolean any(long position, Set<String> fields) {
        if (!(ledger.at(position).orElse(null) instanceof Recorded entry)) {
            return false;
        }
        return shown(position, fields)
                .flatMap(this::named)
                .filter(other -> !other.equals(entry.envelope().subject()))
                .anyMatch(restrictions::isSealed);
    }

    private Stream<Shown> shown(long position, Set<String> fields) {
        List<Disclosure.Part> parts;
        try {
            parts = ledger.disclose(position, fields).map(Disclosure::parts).orElse(List.of());
        } catch (IllegalArgumentException noSuchField) {
            return Stream.of();
        }
        return parts.stream().filter(Shown.class::isInstance).map(Shown.class::cast);
    }

    /** Whoever a field may lead to. */
    private Stream<Subject> named(Shown field) {
        String text = String.valueOf(field.value());
        Stream<Subject> ids =
                ID.matcher(text)
                        .results()
                        .map(found -> UUID.fromString(found.group()))
                        .flatMap(this::named);
        Stream<Subject> positions =
                POSITIONS.matcher(field.name()).matches()
                        ? NUMBER.matcher(text)
                                .results()
                                .flatMap(found -> about(Long.parseLong(found.group())).stream())
                        : Stream.of();
        return Stream.concat(ids, positions);
    }

    /** A child by this pseudonym, whom an entry by this identifier is about, or all in a group. */
    private Stream<Subject> named(UUID id) {
        return Stream.of(
                        Stream.of(Subject.child(id)),
                        ledger.positionOf(id).flatMap(this::about).stream(),
                        chronology.naming(List.of(id)).stream().map(Subject::child))
                .flatMap(each -> each);
    }

    private Optional<Subject> about(long position) {
        return ledger.at(position)
                .filter(Recorded.class::isInstance)
                .map(entry -> ((Recorded) entry).envelope().subject());
    }
}
