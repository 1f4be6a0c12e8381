package uk.carejourney.gateway.access;

import static uk.carejourney.journey.Role.ADMINISTRATOR;
import static uk.carejourney.journey.Role.ADOPTION_RECORDS;
import static uk.carejourney.journey.Role.ADOPTION_TEAM;
import static uk.carejourney.journey.Role.AUDITOR;
import static uk.carejourney.journey.Role.DATA_ANALYST;
import static uk.carejourney.journey.Role.HEALTH_PARTNER;
import static uk.carejourney.journey.Role.INDEPENDENT_REVIEWING_OFFICER;
import static uk.carejourney.journey.Role.INTEGRATOR;
import static uk.carejourney.journey.Role.LEDGER;
import static uk.carejourney.journey.Role.MANAGER;
import static uk.carejourney.journey.Role.PANEL;
import static uk.carejourney.journey.Role.PERSONAL_ADVISER;
import static uk.carejourney.journey.Role.PRACTITIONER;
import static uk.carejourney.journey.Role.RECORDS_OFFICER;
import static uk.carejourney.journey.Role.VIRTUAL_SCHOOL;

import uk.carejourney.journey.Role;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whom a route answers.
 *
 * @param everyone whether it answers those too who have not signed in
 * @param roles the roles it answers
 * @param scope what a program must have been registered for, where it answers programs
 */
public record Whom(boolean everyone, Set<Role> roles, Optional<Scope> scope) {

    /** Those not signed in too. */
    public static final Whom EVERYONE = new Whom(true, Set.of(), Optional.empty());

    /** Every role of a person. */
    static final Whom ANYONE = people(EnumSet.complementOf(EnumSet.of(LEDGER, INTEGRATOR)));

    /** Those who work with children's records under names. */
    static final Whom NAMED =
            people(
                    EnumSet.of(
                            PRACTITIONER,
                            MANAGER,
                            INDEPENDENT_REVIEWING_OFFICER,
                            AUDITOR,
                            PERSONAL_ADVISER,
                            VIRTUAL_SCHOOL,
                            HEALTH_PARTNER,
                            ADOPTION_TEAM,
                            ADOPTION_RECORDS,
                            RECORDS_OFFICER));

    /** Those who read records, under names or pseudonyms. */
    static final Whom READERS = NAMED.and(DATA_ANALYST);

    /** Those who record facts and put them right. */
    static final Whom RECORDERS = NAMED.without(AUDITOR);

    /** Those who see to alerts. */
    static final Whom HANDLERS = RECORDERS.without(RECORDS_OFFICER).without(ADOPTION_RECORDS);

    /** Those who see everyone's record, and so may follow all that is recorded. */
    static final Whom FOLLOWERS = people(EnumSet.of(AUDITOR, DATA_ANALYST, RECORDS_OFFICER));

    static final Whom PUBLISHERS = people(EnumSet.of(MANAGER, DATA_ANALYST));
    static final Whom FIGURES = READERS.and(PANEL);
    static final Whom AUDITORS = people(EnumSet.of(AUDITOR));
    static final Whom RECORDS_OFFICERS = people(EnumSet.of(RECORDS_OFFICER));

    /** Those who keep the records of children since adopted. */
    static final Whom ADOPTION_KEEPERS = people(EnumSet.of(ADOPTION_RECORDS));

    /** Those who see who read what. */
    static final Whom OVERSEERS = AUDITORS.and(RECORDS_OFFICER);

    static final Whom ADMINISTRATORS = people(EnumSet.of(ADMINISTRATOR));

    public Whom {
        roles = Set.copyOf(roles);
    }

    private static Whom people(Set<Role> roles) {
        return new Whom(false, roles, Optional.empty());
    }

    Whom and(Role role) {
        Set<Role> more = EnumSet.copyOf(roles);
        more.add(role);
        return new Whom(everyone, more, scope);
    }

    private Whom without(Role role) {
        Set<Role> fewer = EnumSet.copyOf(roles);
        fewer.remove(role);
        return new Whom(everyone, fewer, scope);
    }

    /** And programs registered for this. */
    Whom and(Scope needed) {
        return new Whom(everyone, and(INTEGRATOR).roles, Optional.of(needed));
    }

    /** Why this person is not answered; empty if they are. */
    public Optional<Unanswered> refuse(Person person) {
        if (everyone) {
            return Optional.empty();
        }
        if (!roles.contains(person.role())) {
            return Optional.of(Unanswered.ROLE);
        }
        boolean allowed =
                person.role() != INTEGRATOR || scope.filter(person.scopes()::contains).isPresent();
        return allowed ? Optional.empty() : Optional.of(Unanswered.SCOPE);
    }

    /** Why somebody is not answered. */
    public enum Unanswered {
        ROLE,
        SCOPE
    }

    /** Such as "auditor, records-officer, integrator with scope read". */
    public String words() {
        if (everyone) {
            return "everyone, signed in or not";
        }
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(role ->
                        role == INTEGRATOR
                                ? role.word() + " with scope " + scope.orElseThrow().word()
                                : role.word())
                .collect(Collectors.joining(", "));
    }

    /** The scopes a program can have, for who registers one. */
    public static Set<String> scopes() {
        return Arrays.stream(Scope.values())
                .map(Scope::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
