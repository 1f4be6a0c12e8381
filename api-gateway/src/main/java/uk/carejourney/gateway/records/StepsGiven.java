package uk.carejourney.gateway.records;

import org.springframework.stereotype.Component;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactReading;
import uk.carejourney.fact.FactType;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the steps towards a record's end that people and programs send. */
@Component
public final class StepsGiven {

    /** The area such facts belong to; nobody records them but through a step. */
    public static final String AREA = "retention";

    private static final String REMOVAL = "retention.removal-proposed.v1";

    private final RecordKeeping keeping;

    StepsGiven(RecordKeeping keeping) {
        this.keeping = keeping;
    }

    /** The record an address names. */
    public static Subject record(String kind, UUID id) {
        try {
            return new Subject(SubjectKind.ofWord(kind), id);
        } catch (IllegalArgumentException noSuchKind) {
            throw NotHere.record();
        }
    }

    /**
     * A step about a record, whose name and leaf need not be sent.
     *
     * @param type the stored name, such as {@code retention.legal-hold-placed.v1}
     */
    public Fact read(Subject record, String type, Map<String, Object> fields) {
        Map<String, Object> tree = new TreeMap<>(fields);
        tree.put("record", record.toString());
        if (type.equals(REMOVAL) && tree.get("position") instanceof Number position) {
            keeping.leafHash(position.longValue())
                    .ifPresent(leaf -> tree.putIfAbsent("leaf", leaf));
        }
        return read(type, tree);
    }

    /** A fact of this area that is about no single record. */
    public Fact read(String type, Map<String, Object> fields) {
        FactType known =
                Facts.CATALOGUE
                        .named(type)
                        .filter(found -> found.area().equals(AREA))
                        .orElseThrow(() ->
                                RefusedRequest.of(
                                        List.of(
                                                new Problem(
                                                        "UNKNOWN_FACT",
                                                        "type",
                                                        "no step is stored under this name: see"
                                                                + " /api/v1/catalogue"))));
        return switch (known.read(fields)) {
            case FactReading.Understood(var fact) -> fact;
            case FactReading.NotUnderstood(var problems) -> throw RefusedRequest.of(problems);
        };
    }
}
