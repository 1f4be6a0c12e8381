package uk.carejourney.gateway.commandline;

/** A command can't be done; the message is one line that says what to do next. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
