package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.correcting.Correcting;
import uk.carejourney.gateway.correcting.RightChild;
import uk.carejourney.gateway.correcting.Stands;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.wording.FactWords;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Putting an entry of a child's record right; each needs an idempotency key. */
@RestController
@RequestMapping("/api/v1/children/{child}/entries/{position}")
final class CorrectionsApi {

    private static final int LONGEST_KEY = 200;

    /**
     * What an entry should have said.
     *
     * @param type the stored name; the entry's own if it is absent
     * @param authorisedBy the identifier of who answers for it
     */
    record CorrectionJson(
            @Nullable String type,
            @Nullable String happened,
            @Nullable Map<String, Object> fact,
            @Nullable String reason,
            @Nullable String authorisedBy) {}

    /** Why an entry should never have been recorded here. */
    record WithdrawalJson(@Nullable String reason, @Nullable String authorisedBy) {}

    /**
     * What is said against an entry.
     *
     * @param disputedBy whose statement it is
     * @param statement what they say, in their own words
     */
    record DisputeJson(@Nullable String disputedBy, @Nullable String statement) {}

    /**
     * What the council answers.
     *
     * @param agreed whether the council agrees
     * @param answer what it says; may be absent where it agrees
     * @param answeredBy who answers for it
     */
    record AnswerJson(
            @Nullable Boolean agreed, @Nullable String answer, @Nullable String answeredBy) {}

    /**
     * The child an entry belongs to.
     *
     * @param toChild that child's pseudonym
     */
    record MoveJson(
            @Nullable UUID toChild, @Nullable String reason, @Nullable String authorisedBy) {}

    /** Where it stands: appended, or duplicate if it stood there already. */
    record StandsJson(String outcome, long position) {}

    /**
     * Where both parts of a move stand.
     *
     * @param recorded where the entry stands anew
     * @param onChild on which child
     * @param withdrawnBy position of the withdrawal of the old entry
     */
    record MovedJson(StandsJson recorded, UUID onChild, long withdrawnBy) {}

    private final Correcting correcting;
    private final RightChild rightChild;
    private final FactWords words;

    CorrectionsApi(Correcting correcting, RightChild rightChild, FactWords words) {
        this.correcting = correcting;
        this.rightChild = rightChild;
        this.words = words;
    }

    /** Records what an entry should have said; the entry itself stays as it was recorded. */
    @PostMapping("/corrections")
    ResponseEntity<StandsJson> correct(
            Person acting,
            @PathVariable UUID child,
            @PathVariable long position,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CorrectionJson given) {
        return record(
                acting,
                child,
                position,
                key,
                told -> {
                    String type =
                            given.type() == null ? words.type(told.fact()).name() : given.type();
                    FactsGiven.Read read =
                            FactsGiven.read(
                                    new FactsGiven.GivenFact(
                                            type, given.happened(), given.fact(), null, null));
                    return new EntryCorrected(
                            event(told),
                            read.happened(),
                            read.fact(),
                            text(given.reason()),
                            text(given.authorisedBy()));
                });
    }

    /** Withdraws an entry that should never have been recorded in this record. */
    @PostMapping("/withdrawals")
    ResponseEntity<StandsJson> withdraw(
            Person acting,
            @PathVariable UUID child,
            @PathVariable long position,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WithdrawalJson given) {
        return record(
                acting,
                child,
                position,
                key,
                told ->
                        new EntryVoided(
                                event(told), text(given.reason()), text(given.authorisedBy())));
    }

    /** Records what the child, or someone for them, says against an entry. */
    @PostMapping("/disputes")
    ResponseEntity<StandsJson> dispute(
            Person acting,
            @PathVariable UUID child,
            @PathVariable long position,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DisputeJson given) {
        return record(
                acting,
                child,
                position,
                key,
                told ->
                        new EntryDisputed(
                                event(told), text(given.disputedBy()), text(given.statement())));
    }

    /** Records what the council answers to the disputes about an entry. */
    @PostMapping("/answers")
    ResponseEntity<StandsJson> answer(
            Person acting,
            @PathVariable UUID child,
            @PathVariable long position,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AnswerJson given) {
        Boolean agreed = given.agreed();
        if (agreed == null) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'agreed' is missing.");
        }
        return record(
                acting,
                child,
                position,
                key,
                told ->
                        new DisputeAnswered(
                                event(told), agreed, given.answer(), text(given.answeredBy())));
    }

    /** Records the entry on the child it belongs to and withdraws it here. */
    @PostMapping("/moves")
    MovedJson move(
            Person acting,
            @PathVariable UUID child,
            @PathVariable long position,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MoveJson given) {
        UUID right = given.toChild();
        if (right == null) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'toChild' is missing.");
        }
        RightChild.Moved moved =
                rightChild.move(
                        acting,
                        child,
                        position,
                        right,
                        text(given.reason()),
                        text(given.authorisedBy()),
                        checked(key));
        return new MovedJson(json(moved.recorded()), right, moved.withdrawn());
    }

    private ResponseEntity<StandsJson> record(
            Person acting,
            UUID child,
            long position,
            @Nullable String key,
            Function<Told, CorrectionFact> fact) {
        String checked = checked(key);
        Told told = correcting.entry(child, position);
        Stands stands = correcting.record(acting, checked, told, fact.apply(told));
        return ResponseEntity.status(stands.added() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/facts/" + stands.position()))
                .body(json(stands));
    }

    private static StandsJson json(Stands stands) {
        return new StandsJson(stands.added() ? "appended" : "duplicate", stands.position());
    }

    static String checked(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw RefusedRequest.of(Refusal.KEY_MISSING);
        }
        return key;
    }

    private static UUID event(Told told) {
        return told.recorded().envelope().eventId();
    }

    /** What is missing is left to the rules, which say so with a code. */
    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
