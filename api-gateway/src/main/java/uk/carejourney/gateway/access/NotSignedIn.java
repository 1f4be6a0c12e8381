package uk.carejourney.gateway.access;

/** Nobody is signed in where somebody must be. */
public final class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
