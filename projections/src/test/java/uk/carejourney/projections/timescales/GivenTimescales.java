package uk.carejourney.projections.timescales;

import org.bson.Document;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.coverage.CoverageFact.RecordingCoverageDeclared;
import uk.carejourney.fact.FactReading;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.MovingClock;
import uk.carejourney.projections.given.ReadStore;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** A ledger begun by a council that records everything, and the clocks worked out from it. */
final class GivenTimescales {

    static final Subject COUNCIL = new Subject(SubjectKind.COUNCIL, new UUID(3, 1));
    static final Subject CARER = new Subject(SubjectKind.CARER, new UUID(3, 2));
    static final Generation FIRST = new Generation(Timescales.NAME, 1);

    private static final RulesInForce RULES = England.inForce();

    final LedgerInMemory ledger = new LedgerInMemory();
    final MovingClock clock;
    final CouncilLaw law;
    final Judging judging;
    final Timescales timescales;

    GivenTimescales(String day) {
        clock = MovingClock.at(day);
        new TreeSet<>(Facts.CATALOGUE.all().stream().map(FactType::area).toList())
                .forEach(area ->
                        ledger.record(
                                COUNCIL,
                                "2020-01-01",
                                new RecordingCoverageDeclared(
                                        "ledger",
                                        area,
                                        LocalDate.of(2000, 1, 1),
                                        null,
                                        new Code("complete"))));
        law = new CouncilLaw(RULES, ledger, COUNCIL);
        judging = new Judging(ledger::stream, law);
        timescales = new Timescales(judging, ledger::stream, clock);
    }

    SubjectDocuments documents(ReadStore store, Generation generation) {
        return new SubjectDocuments(store.database(), generation, timescales, ledger::stream);
    }

    Transitions transitions(ReadStore store) {
        return new Transitions(store.database(), timescales, ledger::stream, law, clock);
    }

    /** A fact written as it is stored, but shorter. */
    static Fact fact(String name, Map<String, ?> tree) {
        FactType type = Facts.CATALOGUE.named(name + ".v1").orElseThrow();
        if (type.read(tree) instanceof FactReading.Understood(var fact)) {
            return fact;
        }
        throw new IllegalArgumentException(tree + " is not " + name);
    }

    /** Looked after and placed with a carer from a day on. */
    void admitted(Subject child, String day) {
        ledger.record(
                child,
                day,
                fact("admission.child-became-looked-after", Map.of("legalStatus", "V2")));
        ledger.record(
                child,
                day,
                fact(
                        "placement.placement-started",
                        Map.of("placement", "p1", "type", "U6", "carer", CARER.toString())));
    }

    /** Documents without what says how they came to be. */
    static Map<UUID, Map<String, Document>> contents(Map<UUID, Map<String, Document>> whole) {
        Map<UUID, Map<String, Document>> contents = new HashMap<>();
        whole.forEach((subject, documents) -> {
            Map<String, Document> bare = new HashMap<>();
            documents.forEach((name, document) -> {
                Document content = new Document(document);
                List.of("asOf", "refreshed").forEach(content::remove);
                bare.put(name, content);
            });
            contents.put(subject, bare);
        });
        return contents;
    }
}
