package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Recording facts, and reading one back by its position. */
@RestController
final class FactsApi {

    private static final int LONGEST_KEY = 200;

    /**
     * Where facts stand now.
     *
     * @param outcome appended, or duplicate if they stood there already
     * @param firstPosition position of the first of them
     * @param lastPosition position of the last: give it as {@code at-least} to read them back
     * @param count how many there are
     */
    record RecordedJson(String outcome, long firstPosition, long lastPosition, int count) {}

    /**
     * What is left of an erased entry.
     *
     * @param erased always true
     */
    record ErasedJson(long position, String recordedAt, boolean erased) implements StandingJson {}

    private final Recorder recorder;
    private final FactsGiven given;
    private final ChildReading reading;
    private final FactWords words;

    FactsApi(Recorder recorder, FactsGiven given, ChildReading reading, FactWords words) {
        this.recorder = recorder;
        this.given = given;
        this.reading = reading;
        this.words = words;
    }

    /**
     * Records one or many facts about one subject, all or none.
     *
     * @param key repeated when sending again, so that nothing is recorded twice
     */
    @PostMapping("/api/v1/subjects/{kind}/{id}/facts")
    ResponseEntity<RecordedJson> record(
            Person acting,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody FactsGiven.Body body) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw RefusedRequest.of(Refusal.KEY_MISSING);
        }
        Subject subject = new Subject(kind(kind), id);
        List<Entry> entries = given.entries(body, subject, acting.actor());
        return answer(
                recorder.record(
                        new RecordFacts(key, subject, acting.actor(), Door.PERSON, entries)));
    }

    private static ResponseEntity<RecordedJson> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended(var first, var count, var _) ->
                    answer(HttpStatus.CREATED, "appended", first, count);
            case Outcome.Duplicate(var first, var count) ->
                    answer(HttpStatus.OK, "duplicate", first, count);
            case Outcome.KeyReused _ -> throw RefusedRequest.of(Refusal.KEY_REUSED);
            case Outcome.Conflict() -> throw RefusedRequest.of(Refusal.CONFLICT);
            case Outcome.Refused(var problems) -> throw RefusedRequest.of(problems);
        };
    }

    private static ResponseEntity<RecordedJson> answer(
            HttpStatus status, String outcome, long first, int count) {
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/facts/" + first))
                .body(new RecordedJson(outcome, first, first + count - 1, count));
    }

    /**
     * What stands at a position, as it was recorded.
     *
     * @param known refuses an entry that had not been recorded at this moment
     * @param about refuses an entry whose fact can't have happened by this day
     */
    @GetMapping("/api/v1/facts/{position}")
    StandingJson fact(
            Person acting,
            @PathVariable long position,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about) {
        LocalDate day = AskedMoment.day(about);
        if (position < 0) {
            throw NotHere.position();
        }
        if (known != null && position > reading.position(AskedMoment.moment("known", known))) {
            throw RefusedRequest.of(Refusal.NOT_RECORDED_YET);
        }
        return switch (reading.entry(position).orElseThrow(NotHere::position)) {
            case Recorded recorded when day != null && happenedAfter(recorded, day) ->
                    throw RefusedRequest.of(Refusal.NOT_HAPPENED_YET);
            case Recorded recorded -> EntryJson.of(recorded, words, acting.sight());
            case Erased erased ->
                    new ErasedJson(erased.position(), erased.recordedAt().toString(), true);
        };
    }

    /** As it was recorded; what has no date may have happened by any. */
    private static boolean happenedAfter(Recorded recorded, LocalDate day) {
        return recorded.envelope().happened().earliest().filter(day::isBefore).isPresent();
    }

    static SubjectKind kind(String word) {
        try {
            return SubjectKind.ofWord(word);
        } catch (IllegalArgumentException unknown) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "No kind of subject is called this.");
        }
    }
}
