package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.sharing.PartnersNames;
import uk.carejourney.journey.Role;

import java.util.UUID;

/** Tells a partner whom its pseudonyms mean, by numbers it has itself. */
@RestController
final class PartnersApi {

    private static final int LONGEST = 40;

    /**
     * A number both know a child by.
     *
     * @param system {@code nhs} or {@code upn}
     * @param number as the partner has it, 1 to 40 characters
     */
    record NumberJson(@Nullable String system, @Nullable String number) {}

    /**
     * What a partner knows a child by.
     *
     * @param pseudonym the one in the partner's topic
     */
    record PseudonymJson(UUID pseudonym) {}

    private final PartnersNames names;

    PartnersApi(PartnersNames names) {
        this.names = names;
    }

    /**
     * Tells a partner a child's pseudonym, and records in the child's record that it was told.
     *
     * @param partner the name of the partner's topic
     */
    @PostMapping("/api/v1/partners/{partner}/pseudonyms")
    PseudonymJson pseudonym(
            Person acting, @PathVariable String partner, @RequestBody NumberJson given) {
        // Another partner's names for the same children are none of its business.
        if (acting.role() == Role.INTEGRATOR && !acting.id().equals(partner)) {
            throw RefusedRequest.of(
                    Refusal.NOT_YOURS, "A program asks for the partner it is registered as.");
        }
        String system = given.system();
        String number = given.number();
        if (system == null || !PartnersNames.SYSTEMS.contains(system)) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'system' is nhs or upn.");
        }
        if (number == null || number.isBlank() || !fits(number)) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE,
                    "'number' has 1 to %d characters, on one line.".formatted(LONGEST));
        }
        return new PseudonymJson(names.tell(partner, system, number, acting.actor()));
    }

    private static boolean fits(String number) {
        return number.length() <= LONGEST && number.chars().noneMatch(Character::isISOControl);
    }
}
