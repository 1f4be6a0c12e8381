package uk.carejourney.findings;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactReading;
import uk.carejourney.fold.OneChild;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One child's record, told entry by entry, and the findings in it. */
abstract class GivenRecord {

    static final Subject ROBIN = Subject.child(new UUID(7, 7));
    static final Subject OTHER = Subject.child(new UUID(8, 8));
    static final Actor WORKER = Actor.person("w-1", Role.PRACTITIONER);
    static final Instant RECORDED = Instant.parse("2026-03-16T09:00:00Z");

    final List<AtPosition> entries = new ArrayList<>();

    List<Finding> findings() {
        UUID robin = ROBIN.id();
        return Findings.of(new OneChild(robin, List.of(robin), Set.of(robin), entries));
    }

    List<String> codes() {
        return findings().stream().map(Finding::code).toList();
    }

    void given(String happened, Fact fact) {
        add(Envelope.of(event(entries.size()), ROBIN, Happened.parse(happened), WORKER), fact);
    }

    void source(
            String happened, @Nullable LocalDate recordedOn, Fact fact, List<Source.Flag> flags) {
        Source source = new Source("ssda903", "2026", "row", recordedOn, Map.of(), flags);
        add(
                new Envelope(
                        event(entries.size()),
                        ROBIN,
                        Happened.parse(happened),
                        WORKER,
                        source,
                        null,
                        null,
                        null),
                fact);
    }

    void add(Envelope envelope, Fact fact) {
        long position = entries.size();
        entries.add(
                new Recorded(
                        position,
                        position,
                        RECORDED.plusSeconds(position),
                        new Entry(envelope, fact)));
    }

    static UUID event(long n) {
        return new UUID(0x0196_0000_0000_7000L, n);
    }

    static Fact registered(String born, @Nullable String sex) {
        return new ChildRegistered(
                null, Happened.parse(born), null, sex == null ? null : new Code(sex));
    }

    static Fact admitted() {
        return new ChildBecameLookedAfter(null, new Code("V2"), null, null, List.of(), null, null);
    }

    static Fact ceased() {
        return fact("admission.child-ceased-to-be-looked-after.v1", Map.of());
    }

    static Fact placed(String ref) {
        return fact("placement.placement-started.v1", Map.of("placement", ref, "type", "U6"));
    }

    static Fact placementEnded(String ref) {
        return fact("placement.placement-ended.v1", Map.of("placement", ref));
    }

    static Fact visited() {
        return Facts.CATALOGUE.named("visit.statutory-visit-held.v1").orElseThrow().example();
    }

    static Fact fact(String name, Map<String, ?> tree) {
        if (Facts.CATALOGUE.named(name).orElseThrow().read(tree)
                instanceof FactReading.Understood(var fact)) {
            return fact;
        }
        throw new IllegalArgumentException(tree + " is not " + name);
    }
}
