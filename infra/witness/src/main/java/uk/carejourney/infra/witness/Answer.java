package uk.carejourney.infra.witness;

import java.nio.charset.StandardCharsets;

/**
 * What a witness answers.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param body in UTF-8
 */
record Answer(int status, String type, byte[] body) {

    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer ok(String body) {
        return new Answer(200, TEXT, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer ok(byte[] body) {
        return new Answer(200, TEXT, body);
    }

    static Answer refused(int status, String why) {
        return new Answer(status, TEXT, (why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The size signed last, which the caller must begin from. */
    static Answer otherSize(long signed) {
        return new Answer(
                409, "text/x.tlog.size", (signed + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
