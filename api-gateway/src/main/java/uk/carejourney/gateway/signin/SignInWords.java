package uk.carejourney.gateway.signin;

import org.springframework.stereotype.Component;

/** Says at start who can sign in. */
@Component
public final class SignInWords {

    private final Issuer issuer;

    SignInWords(Issuer issuer) {
        this.issuer = issuer;
    }

    public String words() {
        return issuer.invented()
                ? "It answers on this machine only, and anyone here may sign in as any invented"
                        + " person: record no real child in it. Stop it with Ctrl-C."
                : "People sign in at the council's provider. Stop it with Ctrl-C.";
    }
}
