package uk.carejourney.infra.delivery.mail;

import java.time.Instant;

/** Hands letters to a mail server. */
@FunctionalInterface
interface Post {

    /** A letter to one reader. */
    record Envelope(String messageId, String to, String subject, String text, Instant date) {}

    /**
     * Hands a letter over; when this returns the server answers for it.
     *
     * @throws NotTaken if the server did not take it, or it is unknown whether it did
     */
    void hand(Envelope letter) throws NotTaken;

    /** A letter was not taken, and has to be handed over again. */
    final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        private final Trouble trouble;

        NotTaken(Trouble trouble, Exception cause) {
            super(trouble.name(), cause);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    /** Why a letter was not taken. */
    enum Trouble {
        /** There is no way to the server, or none that is safe, or it went away. */
        SERVER_UNREACHABLE,
        /** The server does not let the application in. */
        LOGIN_REFUSED,
        /** The server does not take this letter, or not for this address. */
        LETTER_REFUSED
    }
}
