package uk.carejourney.gateway.access;

import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Role;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The invented people of the demonstration: one for each role, and a second records officer,
 * because no record ends by one person's decision.
 *
 * <p>Their identifiers are stored with what they record, and never change.
 */
public enum SeededPerson {
    PRACTITIONER("worker-101", Role.PRACTITIONER),
    MANAGER("worker-201", Role.MANAGER),
    REVIEWING_OFFICER("worker-301", Role.INDEPENDENT_REVIEWING_OFFICER),
    AUDITOR("worker-401", Role.AUDITOR),
    DATA_ANALYST("worker-501", Role.DATA_ANALYST),
    PERSONAL_ADVISER("worker-601", Role.PERSONAL_ADVISER),
    VIRTUAL_SCHOOL("worker-611", Role.VIRTUAL_SCHOOL),
    HEALTH_PARTNER("worker-621", Role.HEALTH_PARTNER),
    ADOPTION_TEAM("worker-631", Role.ADOPTION_TEAM),
    ADOPTION_RECORDS("worker-641", Role.ADOPTION_RECORDS),
    RECORDS_OFFICER("worker-701", Role.RECORDS_OFFICER),
    SECOND_RECORDS_OFFICER("worker-702", Role.RECORDS_OFFICER),
    PANEL("worker-801", Role.PANEL),
    INTEGRATOR("system-901", Role.INTEGRATOR),
    ADMINISTRATOR("worker-951", Role.ADMINISTRATOR);

    /** The team they all are of, where their role has one. */
    public static final String TEAM = "Children in Care East";

    private final String id;
    private final Role role;

    SeededPerson(String id, Role role) {
        this.id = id;
        this.role = role;
    }

    /** Whom they sign in as. */
    public String id() {
        return id;
    }

    public Role role() {
        return role;
    }

    /** What the sign-in page calls them. */
    public String words() {
        return Person.words(role);
    }

    public Set<String> teams() {
        return role == Role.PRACTITIONER || role == Role.MANAGER ? Set.of(TEAM) : Set.of();
    }

    public Actor actor() {
        return new Person(id, role, teams(), Set.of()).actor();
    }

    /** Whether they are a program, which signs in without a page. */
    public boolean program() {
        return role == Role.INTEGRATOR;
    }

    public static Optional<SeededPerson> withId(String id) {
        return Arrays.stream(values()).filter(person -> person.id.equals(id)).findFirst();
    }
}
