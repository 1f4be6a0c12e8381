package uk.carejourney.journey;

/**
 * Who records or asks: a person or a system, in one role.
 *
 * @param kind a person, or a system acting for the council
 * @param id the worker's or system's identifier in the council; never a name
 * @param role the part they play here
 */
public record Actor(Kind kind, String id, Role role) {

    /** Whether a human being or a machine acted. */
    public enum Kind {
        PERSON,
        SYSTEM
    }

    public static Actor person(String id, Role role) {
        return new Actor(Kind.PERSON, id, role);
    }

    public static Actor system(String id, Role role) {
        return new Actor(Kind.SYSTEM, id, role);
    }
}
