package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.sealing.Vault;
import uk.carejourney.gateway.sealing.Vault.Found;
import uk.carejourney.infra.ledger.keys.AdoptionVault.Link;

import java.util.List;
import java.util.UUID;

/**
 * Which record an adopted child had before and has now. No address names a child: what is asked
 * stands in the request, so that no record of readings joins the two.
 */
@RestController
final class AdoptionVaultApi {

    /**
     * The two records of one child.
     *
     * @param before the sealed one
     * @param now the one the child has now
     * @param alike whether references both use were looked at and only look alike; false if absent
     * @param reason in at least four words
     */
    record LinkJson(
            @Nullable UUID before,
            @Nullable UUID now,
            @Nullable Boolean alike,
            @Nullable String reason) {}

    /**
     * A child asked about.
     *
     * @param child either of its records
     * @param reason in at least four words
     */
    record AskedJson(@Nullable UUID child, @Nullable String reason) {}

    /**
     * A link to be taken out.
     *
     * @param before the sealed record
     * @param reason in at least four words
     */
    record RemovalJson(@Nullable UUID before, @Nullable String reason) {}

    /**
     * Two records of one child.
     *
     * @param before the sealed one
     * @param now the one the child has now
     * @param joins what in the record now joins the two all the same, to be put right
     */
    record LinkedJson(UUID before, UUID now, List<Problem> joins) {

        static LinkedJson of(Found found) {
            return new LinkedJson(found.link().before(), found.link().now(), found.joins());
        }
    }

    /**
     * What the vault holds of a child.
     *
     * @param links one; of a child adopted twice, two
     */
    record LinksJson(List<LinkedJson> links) {}

    private final Vault vault;

    AdoptionVaultApi(Vault vault) {
        this.vault = vault;
    }

    /**
     * Notes which record a child has now, unless something joins the two: a carer, household,
     * relation or court case, a reference, a number or a postcode both name.
     */
    @PostMapping("/api/v1/adoption-vault/links")
    @ResponseStatus(HttpStatus.CREATED)
    void link(
            Person acting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody LinkJson given) {
        vault.link(
                acting,
                new Link(there(given.before(), "before"), there(given.now(), "now")),
                Boolean.TRUE.equals(given.alike()),
                CorrectionsApi.text(given.reason()),
                CorrectionsApi.checked(key));
    }

    /** Answers both records of a child, by either; it is recorded in the sealed one first. */
    @PostMapping("/api/v1/adoption-vault/openings")
    LinksJson open(
            Person acting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AskedJson given) {
        return new LinksJson(
                vault
                        .open(
                                acting,
                                there(given.child(), "child"),
                                CorrectionsApi.text(given.reason()),
                                CorrectionsApi.checked(key))
                        .stream()
                        .map(LinkedJson::of)
                        .toList());
    }

    /** Takes out what was noted wrongly. */
    @PostMapping("/api/v1/adoption-vault/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(
            Person acting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RemovalJson given) {
        vault.unlink(
                acting,
                there(given.before(), "before"),
                CorrectionsApi.text(given.reason()),
                CorrectionsApi.checked(key));
    }

    private static UUID there(@Nullable UUID given, String name) {
        if (given == null) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'" + name + "' is missing.");
        }
        return given;
    }
}
