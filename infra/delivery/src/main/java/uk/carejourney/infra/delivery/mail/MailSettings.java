package uk.carejourney.infra.delivery.mail;

import uk.carejourney.delivery.DutyRota;
import uk.carejourney.delivery.Links;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where mail goes, and how.
 *
 * @param server the mail server
 * @param from whom letters are from
 * @param links where people open the application
 * @param rota who is told at once
 * @param digests who gets which team's digest
 */
public record MailSettings(
        Server server, String from, Links links, DutyRota rota, Map<String, List<String>> digests) {

    public MailSettings {
        digests = Map.copyOf(digests);
    }

    /** How the way to the server is kept from others. */
    public enum Security {
        /** It begins in the open and must go on encrypted. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** In the open, for a server on the same machine. */
        NONE
    }

    /**
     * A mail server.
     *
     * @param login user and password; absent if it asks for none
     */
    public record Server(String host, int port, Security security, Optional<Login> login) {}

    /** A user and a password. */
    public record Login(String user, String password) {

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /** The domain letters come from. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
