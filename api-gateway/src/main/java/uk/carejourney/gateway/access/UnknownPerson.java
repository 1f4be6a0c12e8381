package uk.carejourney.gateway.access;

/** A request names an actor nobody knows; what it named is not repeated. */
public final class UnknownPerson extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
