package uk.carejourney.infra.signing;

/** A file that is never to change was there already, with other content. */
public final class OtherContent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherContent(String message) {
        super(message);
    }
}
