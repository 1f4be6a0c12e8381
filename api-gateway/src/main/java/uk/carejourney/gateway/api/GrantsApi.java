package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.council.GrantFact.GrantMade;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.sharing.EndingKeys;
import uk.carejourney.gateway.sharing.Granting;
import uk.carejourney.gateway.sharing.Granting.Stands;
import uk.carejourney.sharing.Grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** What is passed on to partners, and by which agreement. */
@RestController
final class GrantsApi {

    /**
     * What is to be granted.
     *
     * @param partner the name of the partner's topic
     * @param topics by what they hold, such as {@code placement} or {@code self-harm}
     * @param fields such as {@code placement.placement-started.v1/postcode}
     * @param purpose what for
     * @param agreement where the agreement is kept, such as its number
     * @param from the first day
     * @param to the last day, which counts; absent if it lasts until withdrawn
     * @param endsWithKey whether the partner's pseudonyms are forgotten when all it has is over
     */
    record Given(
            @Nullable String partner,
            @Nullable List<String> topics,
            @Nullable List<String> fields,
            @Nullable String purpose,
            @Nullable String agreement,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean endsWithKey) {}

    /** Why a grant is withdrawn. */
    record Withdrawal(@Nullable String reason) {}

    /**
     * Where what was asked for stands.
     *
     * @param outcome recorded, or already if it stood there before
     */
    record StandsJson(String outcome, long position) {}

    /**
     * One grant.
     *
     * @param position where it was recorded
     * @param partner the name of the partner's topic
     * @param topics those whose facts the partner is given, by what they hold
     * @param fields those the partner is given besides what any agreed partner may have
     * @param purpose what for
     * @param agreement where the agreement is kept, such as its number
     * @param from the first day
     * @param to the last day, which counts; absent if it lasts until withdrawn
     * @param endsWithKey whether the partner's pseudonyms are forgotten when all it has is over
     * @param withdrawnPosition where its withdrawal was recorded; absent if it was not withdrawn
     * @param state to-come, in-force, ended or withdrawn, today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GrantJson(
            UUID id,
            long position,
            String madeAt,
            String madeBy,
            String partner,
            List<String> topics,
            List<String> fields,
            String purpose,
            String agreement,
            LocalDate from,
            @Nullable LocalDate to,
            boolean endsWithKey,
            String state,
            @Nullable Long withdrawnPosition) {

        static GrantJson of(Grant grant, LocalDate today) {
            GrantMade made = grant.made();
            return new GrantJson(
                    grant.id(),
                    grant.recorded().position(),
                    grant.recorded().recordedAt().toString(),
                    grant.recorded().envelope().recordedBy().id(),
                    made.name(),
                    made.topics(),
                    made.fields(),
                    made.purpose(),
                    made.agreement(),
                    made.from(),
                    made.to(),
                    made.endsWithKey(),
                    grant.stateOn(today).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    grant.withdrawn().map(one -> one.position()).orElse(null));
        }
    }

    /**
     * One page of grants, in the order they were made.
     *
     * @param grants those on this page
     * @param total how many there are on all pages
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GrantsJson(List<GrantJson> grants, int total, @Nullable String next) {}

    private static final String LIST = "grants";

    private final Granting granting;
    private final EndingKeys keys;

    GrantsApi(Granting granting, EndingKeys keys) {
        this.granting = granting;
        this.keys = keys;
    }

    /** Makes a grant; the same again changes nothing. */
    @PostMapping("/api/v1/grants")
    ResponseEntity<StandsJson> make(Person acting, @RequestBody Given given) {
        if (given.partner() == null || given.from() == null) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'partner' and 'from' must be there.");
        }
        return stands(
                granting.make(
                        new Granting.Wanted(
                                given.partner(),
                                listed(given.topics()),
                                listed(given.fields()),
                                said(given.purpose()),
                                said(given.agreement()),
                                given.from(),
                                given.to(),
                                Boolean.TRUE.equals(given.endsWithKey())),
                        acting.actor()));
    }

    /** Withdraws a grant; nothing recorded from now on is passed on under it. */
    @PostMapping("/api/v1/grants/{id}/withdrawal")
    ResponseEntity<StandsJson> withdraw(
            Person acting, @PathVariable UUID id, @RequestBody Withdrawal given) {
        Stands stands = granting.withdraw(id, said(given.reason()), acting.actor());
        keys.look();
        return stands(stands);
    }

    /**
     * A page of the grants, in the order they were made.
     *
     * @param known the last position that counts as known; now if absent
     */
    @GetMapping("/api/v1/grants")
    GrantsJson grants(
            @RequestParam(required = false) @Nullable Long known,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        long after = Cursor.read(LIST, cursor, key -> Long.parseLong(key.getFirst())).orElse(-1L);
        List<Grant> all = granting.asKnown(known == null ? Long.MAX_VALUE : known).all();
        int sized = Cursor.size(size);
        List<GrantJson> page =
                all.stream()
                        .filter(grant -> grant.recorded().position() > after)
                        .limit(sized)
                        .map(grant -> GrantJson.of(grant, granting.today()))
                        .toList();
        return new GrantsJson(
                page,
                all.size(),
                Cursor.next(page, sized, last -> Cursor.after(LIST, last.position())));
    }

    private static ResponseEntity<StandsJson> stands(Stands stands) {
        return ResponseEntity.status(stands.already() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new StandsJson(stands.already() ? "already" : "recorded", stands.position()));
    }

    private static List<String> listed(@Nullable List<String> given) {
        if (given != null && given.stream().anyMatch(Objects::isNull)) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "No topic and no field is null.");
        }
        return given == null ? List.of() : given;
    }

    private static String said(@Nullable String given) {
        return given == null ? "" : given;
    }
}
