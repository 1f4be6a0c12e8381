package uk.carejourney.embedded;

import org.jspecify.annotations.Nullable;

/**
 * The stack can't start, or can't stay as it is. The message is one line that says what is wrong,
 * where, and what to do; it is fit to be printed on its own, without the stack trace.
 */
public final class StackRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackRefusal(String message) {
        this(message, null);
    }

    public StackRefusal(String message, @Nullable Throwable cause) {
        super(message.strip().replaceAll("\\s*\\R\\s*", " "), cause);
    }
}
