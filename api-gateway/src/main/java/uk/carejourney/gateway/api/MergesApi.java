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

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.correcting.Merging;
import uk.carejourney.gateway.correcting.Stands;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.journey.Subject;

import java.util.List;
import java.util.UUID;

/** Merging two records of one child, and separating them; each needs an idempotency key. */
@RestController
@RequestMapping("/api/v1/children/{child}")
final class MergesApi {

    /**
     * The other record, why, and who answers for it.
     *
     * @param other the pseudonym the other record is known by
     * @param authorisedBy the identifier of who answers for it
     */
    record MergeJson(
            @Nullable UUID other, @Nullable String reason, @Nullable String authorisedBy) {}

    /**
     * Where both parts stand.
     *
     * @param outcome appended, or duplicate if all of it stood there already
     * @param positions of the entries, one in each record that had not said so before
     * @param readUnder the record this one is read under now
     */
    record MergedJson(String outcome, List<Long> positions, UUID readUnder) {}

    private final Merging merging;
    private final ChildReading reading;
    private final MaySee maySee;

    MergesApi(Merging merging, ChildReading reading, MaySee maySee) {
        this.maySee = maySee;
        this.merging = merging;
        this.reading = reading;
    }

    /** Says in both records that they are of the same child, so that they are read as one. */
    @PostMapping("/merges")
    ResponseEntity<MergedJson> merge(
            Person acting,
            @PathVariable UUID child,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MergeJson given) {
        return answer(
                child,
                merging.merge(
                        acting,
                        child,
                        other(acting, given),
                        CorrectionsApi.text(given.reason()),
                        CorrectionsApi.text(given.authorisedBy()),
                        CorrectionsApi.checked(key)));
    }

    /** Says in both records that they are of different children after all. */
    @PostMapping("/separations")
    ResponseEntity<MergedJson> separate(
            Person acting,
            @PathVariable UUID child,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MergeJson given) {
        return answer(
                child,
                merging.separate(
                        acting,
                        child,
                        other(acting, given),
                        CorrectionsApi.text(given.reason()),
                        CorrectionsApi.text(given.authorisedBy()),
                        CorrectionsApi.checked(key)));
    }

    private ResponseEntity<MergedJson> answer(UUID child, List<Stands> said) {
        boolean added = said.stream().anyMatch(Stands::added);
        return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK)
                .body(
                        new MergedJson(
                                added ? "appended" : "duplicate",
                                said.stream().map(Stands::position).toList(),
                                reading.oneChild(child).readUnder()));
    }

    /** Merging reads both as one, so both must be for whoever asks. */
    private UUID other(Person acting, MergeJson given) {
        UUID other = given.other();
        if (other == null) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'other' is missing.");
        }
        maySee.check(acting, Subject.child(other));
        return other;
    }
}
