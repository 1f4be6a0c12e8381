package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.clocks.Law;
import uk.carejourney.council.RuleFact.RulebookAdopted;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.adopting.RuleAdoption;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.journey.Recorded;
import uk.carejourney.projections.timescales.CouncilLaw;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.RuleWords;

import java.util.List;
import java.util.stream.Stream;

/** The rules in force, now or as they were known, and the adoption of others. */
@RestController
final class RulebookApi {

    /**
     * The rules in force.
     *
     * @param adopted every adoption, the latest of a name last; what ships with the product and was
     *     never adopted is not among them
     */
    record RulebookJson(List<AdoptedJson> adopted, List<RuleJson> rules) {}

    /**
     * One adoption of a rule file.
     *
     * @param digest SHA-256 of the file, in hexadecimal
     */
    record AdoptedJson(
            String name, String version, String digest, long position, String recordedAt) {

        static Stream<AdoptedJson> of(Recorded recorded) {
            return recorded.fact() instanceof RulebookAdopted adopted
                    ? Stream.of(
                            new AdoptedJson(
                                    adopted.name(),
                                    adopted.version(),
                                    adopted.digest(),
                                    recorded.position(),
                                    recorded.recordedAt().toString()))
                    : Stream.empty();
        }
    }

    /**
     * One rule.
     *
     * @param inForce from when until when each of its versions holds, in words
     */
    record RuleJson(
            String id,
            String title,
            String source,
            String citation,
            String force,
            String evidence,
            String severity,
            List<String> inForce) {

        static RuleJson of(Rule rule) {
            return new RuleJson(
                    rule.id(),
                    rule.title(),
                    rule.source(),
                    rule.citation(),
                    rule.force().word(),
                    rule.evidence().word(),
                    rule.severity().name(),
                    rule.versions().stream().map(RuleWords::inForce).toList());
        }
    }

    /**
     * A rule file to be adopted.
     *
     * @param content the file, in YAML; empty to put its name out of force
     */
    record Given(@Nullable String name, @Nullable String version, @Nullable String content) {}

    /** Where the adoption stands. */
    record PositionJson(long position) {}

    private final CouncilLaw law;
    private final ChildReading reading;
    private final RuleAdoption adoption;

    RulebookApi(CouncilLaw law, ChildReading reading, RuleAdoption adoption) {
        this.law = law;
        this.reading = reading;
        this.adoption = adoption;
    }

    /** The rules in force at a moment, and every adoption that led to them. */
    @GetMapping("/api/v1/rulebook")
    RulebookJson rulebook(@RequestParam(required = false) @Nullable String known) {
        Law then = law.asKnown(reading.position(AskedMoment.moment("known", known)));
        return new RulebookJson(
                then.declared().stream().flatMap(AdoptedJson::of).toList(),
                then.rulebook().all().stream().map(RuleJson::of).toList());
    }

    /** Adopts a rule file, or puts its name out of force. */
    @PostMapping("/api/v1/rulebook")
    @ResponseStatus(HttpStatus.CREATED)
    PositionJson adopt(Person acting, @RequestBody Given given) {
        if (given.name() == null || given.version() == null || given.content() == null) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE, "Give 'name', 'version' and 'content', the file in YAML.");
        }
        return new PositionJson(
                adoption.adopt(given.name(), given.version(), given.content(), acting.actor()));
    }
}
