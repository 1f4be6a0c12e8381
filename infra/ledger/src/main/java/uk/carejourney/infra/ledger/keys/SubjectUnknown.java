package uk.carejourney.infra.ledger.keys;

import uk.carejourney.journey.SubjectKind;

/** Nobody of this kind is registered under the pseudonym; nothing was recorded. */
public final class SubjectUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SubjectUnknown(SubjectKind kind) {
        super("no %s is registered under this pseudonym: register it first".formatted(kind.word()));
    }
}
