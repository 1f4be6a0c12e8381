package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.disposal.Disposal;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.records.RecordKeeping;
import uk.carejourney.gateway.records.StepsGiven;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.retention.RetentionFact.RetentionScheduleAdopted;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** How long records are kept, and the steps towards their end. */
@RestController
final class RecordsApi {

    /**
     * A step, as sent.
     *
     * @param type the stored name of the fact
     * @param fact its fields; the record itself comes from the address
     */
    record Step(@Nullable String type, @Nullable Map<String, Object> fact) {}

    /**
     * One page of records, in the order of their pseudonyms.
     *
     * @param total how many there are on all pages
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordsJson(List<RecordJson> records, int total, @Nullable String next) {}

    private static final String LIST = "records";

    /**
     * A key replaced.
     *
     * @param onlyPrepared whether the new key was made and nothing wrapped by it yet
     * @param wrappedAgain how many subjects' keys were wrapped again
     */
    record ReplacedJson(boolean onlyPrepared, int wrappedAgain) {}

    /** A schedule adopted. */
    record AdoptedJson(String outcome) {}

    private final RecordKeeping keeping;
    private final StepsGiven given;
    private final Restrictions restrictions;

    RecordsApi(RecordKeeping keeping, StepsGiven given, Restrictions restrictions) {
        this.keeping = keeping;
        this.given = given;
        this.restrictions = restrictions;
    }

    /** All but those sealed, which nobody is told of. */
    private Stream<Disposal> records() {
        return keeping.all().stream().filter(one -> !restrictions.sealedLately(one.record()));
    }

    /** A page of the records about whose keeping something was decided or asked. */
    @GetMapping("/api/v1/records")
    RecordsJson records(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        String after = Cursor.read(LIST, cursor, List::getFirst).orElse("");
        int sized = Cursor.size(size);
        List<RecordJson> page =
                records()
                        .map(RecordJson::of)
                        .filter(one -> one.record().compareTo(after) > 0)
                        .sorted(Comparator.comparing(RecordJson::record))
                        .limit(sized)
                        .toList();
        ReadingInHand.shows(page.size());
        return new RecordsJson(
                page,
                Math.toIntExact(records().count()),
                Cursor.next(page, sized, last -> Cursor.after(LIST, last.record())));
    }

    /** How one record is kept. */
    @GetMapping("/api/v1/records/{kind}/{id}")
    RecordJson record(@PathVariable String kind, @PathVariable UUID id) {
        return told(existing(kind, id));
    }

    /** Takes a step and answers how the record stands then. */
    @PostMapping("/api/v1/records/{kind}/{id}/steps")
    RecordJson take(
            Person acting,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestBody Step step) {
        Subject record = existing(kind, id);
        Fact fact = given.read(record, text(step.type()), fields(step));
        List<Problem> problems = keeping.take(record, fact, acting.actor());
        if (!problems.isEmpty()) {
            throw RefusedRequest.of(Refusal.STEP_REFUSED, problems);
        }
        return told(record);
    }

    /** Adopts the council's schedule for all records. */
    @PostMapping("/api/v1/retention-schedule")
    AdoptedJson adopt(Person acting, @RequestBody Step schedule) {
        Fact fact = given.read("retention.retention-schedule-adopted.v1", fields(schedule));
        return switch (keeping.adopt((RetentionScheduleAdopted) fact, acting.actor())) {
            case Outcome.Appended _, Outcome.Duplicate _ -> new AdoptedJson("adopted");
            case Outcome.Refused(var problems) -> throw RefusedRequest.of(problems);
            case Outcome.KeyReused _, Outcome.Conflict() ->
                    throw RefusedRequest.of(Refusal.CONFLICT);
        };
    }

    /**
     * Replaces the key that wraps every subject's key.
     *
     * @param onlyPrepare whether to make the new key only, and wrap nothing by it yet
     */
    @PostMapping("/api/v1/council-keys/rotation")
    ReplacedJson replace(
            Person acting,
            @RequestParam(name = "prepare", defaultValue = "false") boolean onlyPrepare) {
        return new ReplacedJson(onlyPrepare, keeping.replaceWrappingKey(onlyPrepare));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static Map<String, Object> fields(Step step) {
        return step.fact() == null ? Map.of() : step.fact();
    }

    private Subject existing(String kind, UUID id) {
        Subject record = StepsGiven.record(kind, id);
        if (!keeping.exists(record)) {
            throw NotHere.record();
        }
        return record;
    }

    private RecordJson told(Subject record) {
        return RecordJson.of(keeping.of(record), keeping.retention(record), keeping.today());
    }
}
