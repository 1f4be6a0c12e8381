package uk.carejourney.proof;

/**
 * Something given as evidence is malformed, missing or contradicts what it should prove. It is the
 * one exception the verifying code throws over what it was given, whatever the bytes.
 */
public final class NotProven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Refuses a piece of evidence.
     *
     * @param code which check failed, in capitals, such as {@code INCLUSION_WRONG_ROOT}
     * @param sentence what is wrong and where, without a person's data
     */
    public NotProven(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** Which check failed, in capitals. */
    public String code() {
        return code;
    }
}
