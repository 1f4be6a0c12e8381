package uk.carejourney.projections.running;

/** A read model met an error, such as too little memory or a missing class. It is tried again. */
final class ProjectionStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProjectionStopped(String projection, Error error) {
        super("The read model %s stopped at an error".formatted(projection), error);
    }
}
