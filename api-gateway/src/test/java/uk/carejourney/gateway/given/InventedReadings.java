package uk.carejourney.gateway.given;

import uk.carejourney.gateway.readers.Reading;
import uk.carejourney.gateway.readers.ReadingsReport;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.reading.ReadingFact;
import uk.carejourney.reading.ReadingFact.ListRead;
import uk.carejourney.reading.ReadingFact.RecordRead;
import uk.carejourney.reading.ReadingFact.SearchMade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Robin's record was read by their social worker, by a program, and asked for by a stranger. */
final class InventedReadings implements ReadingsReport {

    private static final Instant THEN = Instant.parse("2026-03-16T09:32:00Z");
    private static final Actor PRACTITIONER = Actor.person("worker-101", Role.PRACTITIONER);

    private static final RecordRead TIMELINE =
            new RecordRead(
                    "GET /children/{child}",
                    "direct-work",
                    "2026-03-05",
                    LocalDate.of(2026, 3, 1),
                    ReadingFact.SHOWN);

    private static final RecordRead REFUSED =
            new RecordRead(
                    "GET /api/v1/children/{child}/timescales",
                    "direct-work",
                    null,
                    null,
                    "NOT_YOURS");

    @Override
    public Page ofRecord(Subject record, long below, int size) {
        if (!record.equals(RobinsStory.ROBIN)) {
            return new Page(List.of(), null);
        }
        return below == Long.MAX_VALUE
                ? new Page(
                        List.of(
                                reading(
                                        2,
                                        Actor.person("worker-601", Role.PERSONAL_ADVISER),
                                        record,
                                        REFUSED),
                                reading(1, PRACTITIONER, record, TIMELINE)),
                        1L)
                : new Page(
                        List.of(
                                reading(
                                        0,
                                        Actor.system("system-901", Role.INTEGRATOR),
                                        record,
                                        new SearchMade(
                                                "POST /api/v1/children/search",
                                                "exchange",
                                                ReadingFact.SHOWN,
                                                1))),
                        null);
    }

    @Override
    public Page ofWorker(String worker, LocalDate from, LocalDate to, long below, int size) {
        return new Page(
                List.of(
                        reading(
                                3,
                                PRACTITIONER,
                                null,
                                new ListRead(
                                        "GET /children",
                                        "direct-work",
                                        null,
                                        null,
                                        ReadingFact.SHOWN,
                                        50)),
                        reading(1, PRACTITIONER, RobinsStory.ROBIN, TIMELINE)),
                null);
    }

    private static Reading reading(
            long position,
            Actor by,
            @org.jspecify.annotations.Nullable Subject record,
            ReadingFact fact) {
        Instant at = THEN.plusSeconds(60 * position);
        Instant recorded = position == 1 ? at.plusSeconds(7_200) : at;
        return new Reading(position, position, at, recorded, by, record, fact);
    }
}
