package uk.carejourney.delivery;

import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * A letter to be mailed: counts and links, never a name, a number of somebody's or free text.
 *
 * @param key the same for the same thing told, so that it is told once
 * @param to whom, each told apart from the others
 * @param subject what it is about
 * @param text what it says
 */
public record Letter(String key, List<String> to, String subject, String text) {

    public Letter {
        to = List.copyOf(to);
    }

    /**
     * The Message-ID (RFC 5322) it bears to one of those it goes to: the same whenever it is sent,
     * so that a mailbox can tell that it came twice.
     *
     * @param domain the domain it is sent from
     */
    public static String messageId(String key, String to, String domain) {
        byte[] digest = Sha256.of((key + "\n" + to).getBytes(StandardCharsets.UTF_8));
        return "<%s@%s>".formatted(HexFormat.of().formatHex(digest, 0, 16), domain);
    }
}
