package uk.carejourney.infra.alerting;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fold.Journey;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.rulebook.Rulebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads from the ledger everything a subject's clocks rest on.
 *
 * @param ledger the ledger
 * @param catalogue which fields name others
 * @param rulebook the rules
 * @param council the council's own record
 */
record Circles(LedgerReading ledger, FactCatalogue catalogue, Rulebook rulebook, Subject council) {

    /** Whose own records rules read beside that of the subject itself. */
    private static final Set<SubjectKind> READ_BESIDE =
            Set.of(SubjectKind.CARER, SubjectKind.HOME, SubjectKind.COURT_CASE);

    /** The council's record; empty while alerting has not begun. */
    Optional<Council> readCouncil() {
        return Council.of(readable(ledger.stream(council.id())), rulebook);
    }

    /** Whether any rule is about such a subject. */
    boolean haveRules(SubjectKind kind) {
        return rulebook.all().stream().anyMatch(rule -> rule.about() == kind);
    }

    /** What there is to know about a subject; empty if nothing of it can be read any more. */
    Optional<Circumstances> read(Subject subject, Council council) {
        List<Recorded> own = readable(ledger.stream(subject.id()));
        if (own.isEmpty()) {
            return Optional.empty();
        }
        long read = Math.max(council.read(), own.getLast().position());
        Map<Subject, Journey> linked = new HashMap<>();
        for (Subject other : named(own)) {
            List<Recorded> facts = readable(ledger.stream(other.id()));
            if (!facts.isEmpty()) {
                read = Math.max(read, facts.getLast().position());
            }
            linked.put(other, Journey.of(facts));
        }
        return Optional.of(new Circumstances(subject, own, linked, council, read));
    }

    private Set<Subject> named(List<Recorded> facts) {
        Set<Subject> named = new HashSet<>();
        for (Recorded recorded : facts) {
            catalogue
                    .of(recorded.fact())
                    .values(recorded.fact())
                    .forEach(value -> {
                        if (value.value() instanceof Subject other
                                && READ_BESIDE.contains(other.kind())) {
                            named.add(other);
                        }
                    });
        }
        return named;
    }

    static Set<UUID> pseudonyms(Set<Subject> subjects) {
        Set<UUID> ids = new HashSet<>();
        subjects.forEach(subject -> ids.add(subject.id()));
        return ids;
    }

    private static List<Recorded> readable(List<AtPosition> stream) {
        return stream.stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .toList();
    }
}
