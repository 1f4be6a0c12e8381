package uk.carejourney.gateway.readers;

import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.reading.ReadingFact;
import uk.carejourney.reading.ReadingFact.RecordRead;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** A process that queues readings until it is killed, and says of each when it is durable. */
final class QueueToKill {

    private QueueToKill() {}

    static Entry reading(int number) {
        return new Entry(
                Envelope.of(
                        new UUID(7, number),
                        Subject.child(new UUID(3, 4)),
                        new Happened.At(Instant.parse("2026-03-16T09:32:00Z").plusSeconds(number)),
                        Actor.person("worker-101", Role.PRACTITIONER)),
                new RecordRead(
                        "GET /children/{child}", "direct-work", null, null, ReadingFact.SHOWN));
    }

    public static void main(String[] arguments) throws IOException {
        ReadingQueue queue = ReadingQueue.open(Path.of(arguments[0]));
        for (int number = 0; ; number++) {
            queue.add(reading(number));
            System.out.println(number);
        }
    }
}
