package uk.carejourney.projections.documents;

/** A subject has more entries than one document can hold: some 15,000 of ordinary size. */
public final class DocumentTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DocumentTooLarge(String projection, String subject, long position) {
        super(
                ("The %s of subject %s would be over 15 MiB with the entry at position %d: "
                                + "it was not written, and the read model waits there")
                        .formatted(projection, subject, position));
    }
}
