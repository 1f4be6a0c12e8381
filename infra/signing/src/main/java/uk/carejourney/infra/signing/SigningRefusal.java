package uk.carejourney.infra.signing;

import org.jspecify.annotations.Nullable;

/** Keys cannot be used: one line says which setting and how to put it right. */
public final class SigningRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SigningRefusal(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
