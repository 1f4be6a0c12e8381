package uk.carejourney.infra.bench;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.coverage.CoverageFact.RecordingCoverageDeclared;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The council declares that it records everything, one declaration for every area. */
final class EverythingRecorded {

    /** Who declares it. */
    static final Actor BY = Actor.system("bench", Role.LEDGER);

    private EverythingRecorded() {}

    /** What a council says of itself. */
    static List<Entry> by(Subject council) {
        return Facts.CATALOGUE.all().stream()
                .map(FactType::area)
                .distinct()
                .sorted()
                .map(area -> declared(council, area))
                .toList();
    }

    private static Entry declared(Subject council, String area) {
        return new Entry(
                Envelope.of(
                        UUID.nameUUIDFromBytes(area.getBytes(StandardCharsets.UTF_8)),
                        council,
                        Happened.on(GeneratedCouncil.FIRST),
                        BY),
                new RecordingCoverageDeclared(
                        "ledger", area, GeneratedCouncil.FIRST, null, new Code("complete")));
    }
}
