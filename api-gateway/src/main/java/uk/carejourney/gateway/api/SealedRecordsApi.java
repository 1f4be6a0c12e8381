package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.sealing.SealedRecords;
import uk.carejourney.gateway.sealing.SealedRecords.Opened;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.util.List;
import java.util.UUID;

/** Sealing the record of a child since adopted, finding it, opening it and unsealing it. */
@RestController
final class SealedRecordsApi {

    /**
     * Why a record is sealed.
     *
     * @param adoptionOrderOn the day the adoption order was made
     * @param reason in at least four words
     */
    record SealJson(@Nullable String adoptionOrderOn, @Nullable String reason) {}

    /**
     * Why a sealed record is opened.
     *
     * @param purpose what for, by its code in `seal-purpose`
     * @param reason in at least four words
     */
    record OpeningJson(@Nullable String purpose, @Nullable String reason) {}

    /**
     * Why a seal ends.
     *
     * @param reason in at least four words
     */
    record ReasonJson(@Nullable String reason) {}

    /**
     * It is recorded.
     *
     * @param position of the entry that says so
     */
    record SaidJson(long position) {}

    /**
     * The record is open.
     *
     * @param position of the entry that says so
     * @param until when it closes again
     */
    record OpenedJson(long position, String until) {}

    /**
     * A number a child was known by before.
     *
     * @param system the system; the council's own if absent
     * @param number the number there
     */
    record NumberJson(@Nullable String system, @Nullable String number) {}

    /**
     * The sealed records found.
     *
     * @param children their pseudonyms; none or one
     */
    record FoundJson(List<UUID> children) {}

    private final SealedRecords records;
    private final SubjectRegister subjects;

    SealedRecordsApi(SealedRecords records, SubjectRegister subjects) {
        this.records = records;
        this.subjects = subjects;
    }

    /**
     * Seals a child's record, with all read as one with it: from then on it is to everyone as if it
     * were not there. The record must tell of an adoption order.
     */
    @PostMapping("/api/v1/sealed-records/{child}")
    @ResponseStatus(HttpStatus.CREATED)
    SaidJson seal(
            Person acting,
            @PathVariable UUID child,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SealJson given) {
        var day = AskedMoment.day("adoptionOrderOn", given.adoptionOrderOn());
        if (day == null) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'adoptionOrderOn' is missing.");
        }
        return new SaidJson(
                records.seal(
                        acting,
                        child,
                        day,
                        CorrectionsApi.text(given.reason()),
                        CorrectionsApi.checked(key)));
    }

    /** Opens a sealed record for 24 hours to who asks; it is recorded first. */
    @PostMapping("/api/v1/sealed-records/{child}/openings")
    @ResponseStatus(HttpStatus.CREATED)
    OpenedJson open(
            Person acting,
            @PathVariable UUID child,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OpeningJson given) {
        Opened opened =
                records.open(
                        acting,
                        child,
                        CorrectionsApi.text(given.purpose()),
                        CorrectionsApi.text(given.reason()),
                        CorrectionsApi.checked(key));
        return new OpenedJson(opened.position(), opened.until().toString());
    }

    /** Ends a seal; the record is again as it was before, to those whose it is. */
    @PostMapping("/api/v1/sealed-records/{child}/unsealings")
    @ResponseStatus(HttpStatus.CREATED)
    SaidJson unseal(
            Person acting,
            @PathVariable UUID child,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReasonJson given) {
        return new SaidJson(
                records.unseal(
                        acting,
                        child,
                        CorrectionsApi.text(given.reason()),
                        CorrectionsApi.checked(key)));
    }

    /** Finds a sealed record by a number the child had before. */
    @PostMapping("/api/v1/sealed-records/search")
    FoundJson search(@RequestBody NumberJson given) {
        String system = given.system() == null ? SubjectsApi.OWN : given.system();
        LocalId id = new LocalId(system, SubjectKind.CHILD, SubjectsApi.number(given.number()));
        List<UUID> found =
                subjects.find(List.of(id)).values().stream()
                        .map(Subject::id)
                        .filter(records::isSealed)
                        .toList();
        ReadingInHand.found(found, found.size());
        return new FoundJson(found);
    }
}
