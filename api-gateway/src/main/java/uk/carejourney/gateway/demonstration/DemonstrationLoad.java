package uk.carejourney.gateway.demonstration;

import static java.util.stream.Collectors.partitioningBy;

import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.infra.demonstration.Demonstration;
import uk.carejourney.infra.demonstration.Recording;
import uk.carejourney.infra.ledger.append.DemonstrationClock;
import uk.carejourney.infra.returns.ssda903.ImportProgress;
import uk.carejourney.infra.returns.ssda903.SampleReturn;
import uk.carejourney.infra.returns.ssda903.Ssda903Import;
import uk.carejourney.infra.returns.ssda903.Ssda903Return;
import uk.carejourney.infra.returns.ssda903.Ssda903Return.Declared;
import uk.carejourney.infra.returns.ssda903.Ssda903Return.Opening;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Loads the demonstration in the order of time, the ledger's clock standing at each recording's own
 * moment; the sample return comes at its own date.
 *
 * <p>Loading again adds nothing: what comes last is looked for first, and a load that was broken
 * off is completed under the same keys.
 */
public final class DemonstrationLoad {

    /** The day the sample return is taken to have been made and received. */
    static final LocalDate RETURN_MADE_ON = LocalDate.of(2018, 6, 22);

    private static final Instant RETURN_RECEIVED = Instant.parse("2018-06-22T13:00:00Z");

    /** The clocks that turn from here on raise alerts, and what was so before is history. */
    private static final Instant ALERTED_FROM = Instant.parse("2026-10-01T08:00:00Z");

    private static final Actor ADMINISTRATOR = Actor.person("worker-951", Role.ADMINISTRATOR);
    private static final Actor RETURNS = Actor.system("returns-import", Role.LEDGER);

    private final Demonstration demonstration;
    private final Recorder recorder;
    private final Ssda903Import importing;
    private final SubjectRegister subjects;
    private final LedgerReading ledger;
    private final Subject council;
    private final DemonstrationClock clock;

    public DemonstrationLoad(
            Demonstration demonstration,
            Recorder recorder,
            Ssda903Import importing,
            SubjectRegister subjects,
            LedgerReading ledger,
            Subject council,
            DemonstrationClock clock) {
        this.demonstration = demonstration;
        this.recorder = recorder;
        this.importing = importing;
        this.subjects = subjects;
        this.ledger = ledger;
        this.council = council;
        this.clock = clock;
    }

    /**
     * Loads what is not loaded yet.
     *
     * @param progress told of the sample return's children, which are by far the most
     * @throws IllegalStateException if the ledger refuses something, naming it
     */
    public void load(ImportProgress progress) {
        Map<LocalId, Subject> registered = registered();
        List<Recording> recordings = demonstration.recordings(registered);
        try {
            if (isLoaded(recordings)) {
                goLive();
                return;
            }
            boolean returned = false;
            for (Recording recording : recordings) {
                if (!returned && recording.at().isAfter(RETURN_RECEIVED)) {
                    importSample(progress);
                    returned = true;
                }
                record(recording);
            }
            if (!returned) {
                importSample(progress);
            }
            goLive();
        } finally {
            clock.letGo();
        }
    }

    /** The council of the stories is the ledger's own: what it declares decides every clock. */
    private Map<LocalId, Subject> registered() {
        Map<Boolean, List<LocalId>> told =
                demonstration.subjects().stream()
                        .collect(partitioningBy(id -> id.kind() == SubjectKind.COUNCIL));
        Map<LocalId, Subject> registered =
                new HashMap<>(subjects.register(told.getOrDefault(false, List.of())));
        told.getOrDefault(true, List.of()).forEach(id -> registered.put(id, council));
        return registered;
    }

    private boolean isLoaded(List<Recording> recordings) {
        return !recordings.isEmpty()
                && ledger.positionOf(
                                recordings
                                        .getLast()
                                        .command()
                                        .entries()
                                        .getLast()
                                        .envelope()
                                        .eventId())
                        .isPresent();
    }

    private void record(Recording recording) {
        clock.set(recording.at());
        Outcome outcome = recorder.record(recording.command());
        if (!(outcome instanceof Outcome.Appended) && !(outcome instanceof Outcome.Duplicate)) {
            throw new IllegalStateException(
                    "The demonstration's %s could not be recorded: %s"
                            .formatted(recording.command().key(), outcome));
        }
    }

    /** Last of all: nothing is alerted while the years pass. */
    private void goLive() {
        UUID event = new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0001L);
        Entry entry =
                new Entry(
                        Envelope.of(event, council, new Happened.At(ALERTED_FROM), ADMINISTRATOR),
                        new AlertingWentLive(ALERTED_FROM));
        Outcome outcome =
                recorder.record(
                        new RecordFacts(
                                "alerting-went-live",
                                council,
                                ADMINISTRATOR,
                                Door.SOURCE,
                                List.of(entry)));
        if (!(outcome instanceof Outcome.Appended) && !(outcome instanceof Outcome.Duplicate)) {
            throw new IllegalStateException(
                    "The demonstration's alerting could not begin: " + outcome);
        }
    }

    private void importSample(ImportProgress progress) {
        clock.set(RETURN_RECEIVED);
        Declared declared = new Declared(SampleReturn.YEAR, RETURN_MADE_ON);
        switch (Ssda903Return.open(SampleReturn.files(), declared)) {
            case Opening.Opened(var sample) -> importing.run(sample, council, RETURNS, progress);
            case Opening.Refused(var problems, var _) ->
                    throw new IllegalStateException("The sample return is unfit: " + problems);
        }
    }
}
