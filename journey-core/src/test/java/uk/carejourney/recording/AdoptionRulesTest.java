package uk.carejourney.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.catalogue.Packs;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.council.RuleFact.RulebookAdopted;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.Sha256;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rules a council would adopt, and what it is refused. */
class AdoptionRulesTest {

    private static final Subject COUNCIL = new Subject(SubjectKind.COUNCIL, new UUID(1, 1));
    private static final Actor ADMINISTRATOR = Actor.person("w-95", Role.ADMINISTRATOR);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private static final String OWN =
            """
            source: Our own rules
            address: https://council.example/rules
            rules:
              - id: ours-first-review-10d
                title: First review within 10 days
                citation: our practice
                force: local standard
                evidence: verified
                severity: S3
                for: reviewed-as-looked-after
                start: {begins: ordinarily-looked-after}
                versions: [{from: 2011-04-01, due: within 10 days}]
                stop: review.review-held
                examples:
                  - shows: Nobody came together
                    facts: [{on: 2026-03-16, fact: admission.child-became-looked-after, legalStatus: V2}]
                    as-of: 2026-04-01
                    clocks: ['overdue, due 2026-03-26']
                  - shows: Held
                    facts:
                      - {on: 2026-03-16, fact: admission.child-became-looked-after, legalStatus: V2}
                      - {on: 2026-03-20, fact: review.review-held, review: r1}
                    as-of: 2026-04-01
                    clocks: ['met, due 2026-03-26']
            """;

    private final Deciding deciding =
            new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());

    @Test
    void rules_whose_examples_come_out_as_they_say_are_adopted() {
        assertThat(codes(adopted("our-own", OWN), ADMINISTRATOR)).isEmpty();
    }

    @Test
    void an_example_that_comes_out_otherwise_is_refused_with_its_rule() {
        Problem problem =
                problems(
                                adopted("our-own", OWN.replace("within 10 days", "within 11 days")),
                                ADMINISTRATOR)
                        .getFirst();
        assertThat(problem.code()).isEqualTo("RULE_EXAMPLE_FAILS");
        assertThat(problem.sentence())
                .contains("our-own.yaml")
                .contains("ours-first-review-10d")
                .contains("Nobody came together");
    }

    @Test
    void a_word_nobody_knows_is_refused_with_file_and_line() {
        Problem problem =
                problems(adopted("our-own", OWN.replace("severity:", "gravity:")), ADMINISTRATOR)
                        .getFirst();
        assertThat(problem.code()).isEqualTo("RULES_NOT_UNDERSTOOD");
        assertThat(problem.sentence()).contains("our-own.yaml line").contains("gravity");
    }

    @Test
    void only_an_administrator_adopts_rules() {
        assertThat(codes(adopted("our-own", OWN), Actor.person("w-17", Role.MANAGER)))
                .containsExactly("ROLE_MAY_NOT_ACT");
    }

    @Test
    void the_digest_is_that_of_the_content_and_the_name_one_a_file_can_have() {
        assertThat(codes(new RulebookAdopted("../Ours", "1", "00", OWN), ADMINISTRATOR))
                .containsExactly("RULE_FILE_NAME", "DIGEST_DIFFERS");
    }

    @Test
    void a_file_may_be_long_but_not_without_end() {
        String notes = "# ".repeat(12_000) + "\n";
        assertThat(codes(adopted("our-own", OWN + notes), ADMINISTRATOR)).isEmpty();
        assertThat(codes(adopted("our-own", OWN + "# ".repeat(100_000)), ADMINISTRATOR))
                .containsExactly("TOO_LONG");
    }

    @Test
    void what_others_rest_on_cannot_be_put_out_of_force() {
        assertThat(codes(adopted("statuses", ""), ADMINISTRATOR))
                .containsExactly("RULES_NOT_UNDERSTOOD");
    }

    @Test
    void a_status_that_makes_an_example_of_another_file_come_out_otherwise_is_refused() {
        String statuses = shipped("statuses").replace("legal-status: [V3, V4]", "legal-status: V3");
        assertThat(problems(adopted("statuses", statuses), ADMINISTRATOR))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("RULE_EXAMPLE_FAILS"))
                .anySatisfy(problem ->
                        assertThat(problem.sentence())
                                .contains("care-planning-2010.yaml line")
                                .contains("lac-review-short-break"));
    }

    @Test
    void a_changed_word_on_the_same_line_of_a_shipped_file_is_tried_too() {
        String changed =
                shipped("special-guardianship")
                        .replace("not before 3 months", "not before 4 months");
        assertThat(changed).isNotEqualTo(shipped("special-guardianship"));
        assertThat(codes(adopted("special-guardianship", changed), ADMINISTRATOR))
                .contains("RULE_EXAMPLE_FAILS");
    }

    @Test
    void what_a_council_sets_for_itself_changes_no_example_of_england() {
        String pack = Packs.files("middlesbrough").getLast().yaml();
        assertThat(codes(adopted("middlesbrough", pack), ADMINISTRATOR)).isEmpty();
    }

    private static String shipped(String name) {
        return England.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .yaml();
    }

    private static RulebookAdopted adopted(String name, String content) {
        String digest = Sha256.hex(content);
        return new RulebookAdopted(name, "1", digest, content);
    }

    private List<String> codes(RulebookAdopted adopted, Actor by) {
        return problems(adopted, by).stream().map(Problem::code).toList();
    }

    private List<Problem> problems(RulebookAdopted adopted, Actor by) {
        Entry entry =
                new Entry(
                        Envelope.of(new UUID(5, 5), COUNCIL, Happened.on(TODAY.toString()), by),
                        adopted);
        return deciding.decide(
                new RecordFacts("key-1", COUNCIL, by, Door.PERSON, List.of(entry)),
                List.of(),
                TODAY);
    }
}
