package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.util.List;
import java.util.UUID;

/** Gives the pseudonym of whoever another system knows by a number. */
@RestController
final class SubjectsApi {

    static final String OWN = "council";
    private static final int LONGEST_NUMBER = 100;

    /**
     * A subject as another system knows it.
     *
     * @param system the system; the council's own if absent
     * @param number its number there
     */
    record NumberJson(@Nullable String system, @Nullable String number) {}

    /** The pseudonym facts are recorded under. */
    record SubjectJson(String kind, UUID id) {}

    private final SubjectRegister subjects;
    private final Restrictions restrictions;

    SubjectsApi(SubjectRegister subjects, Restrictions restrictions) {
        this.subjects = subjects;
        this.restrictions = restrictions;
    }

    /**
     * Gives the pseudonym of a number, registering it if it is new; the same number gives the same
     * pseudonym for ever. A number a sealed record had is not given again.
     *
     * @param kind child, person, household, carer, adopter, provider, home or court-case
     */
    @PostMapping("/api/v1/subjects/{kind}")
    SubjectJson subject(@PathVariable String kind, @RequestBody NumberJson given) {
        String number = number(given.number());
        String system = given.system() == null ? OWN : given.system();
        if (!system.matches("[a-z0-9-]{1,40}")) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE, "'system' has 1 to 40 lower-case letters, digits and -.");
        }
        LocalId id = new LocalId(system, FactsApi.kind(kind), number);
        Subject subject = subjects.register(List.of(id)).values().iterator().next();
        if (restrictions.isSealed(subject)) {
            throw RefusedRequest.of(Refusal.NUMBER_NOT_FREE);
        }
        return new SubjectJson(kind, subject.id());
    }

    /** A number as it is looked up by. */
    static String number(@Nullable String given) {
        String number = given == null ? "" : given.strip();
        boolean fits = number.length() <= LONGEST_NUMBER;
        if (number.isEmpty() || !fits || number.chars().anyMatch(Character::isISOControl)) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE, "'number' has 1 to 100 characters, on one line.");
        }
        return number;
    }
}
