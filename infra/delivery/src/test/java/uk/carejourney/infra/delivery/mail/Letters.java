package uk.carejourney.infra.delivery.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import uk.carejourney.delivery.Digest;
import uk.carejourney.delivery.DutyRota;
import uk.carejourney.delivery.Links;
import uk.carejourney.infra.delivery.GivenAlerts;
import uk.carejourney.infra.delivery.mail.MailSettings.Security;
import uk.carejourney.infra.delivery.mail.MailSettings.Server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mail server that may be down, and what it was given. */
final class Letters implements AutoCloseable {

    static final String ON_DUTY = "duty@example.gov.uk";

    /** One letter as it arrived. */
    record Arrived(String id, String to, String subject, String text) {}

    final int port;
    private final GreenMail server;

    Letters() {
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    Letters up() {
        server.start();
        return this;
    }

    static MailSettings settings(int port, Map<String, List<String>> digests) {
        return new MailSettings(
                new Server("127.0.0.1", port, Security.NONE, Optional.empty()),
                "ledger@example.gov.uk",
                new Links("https://ledger.example.gov.uk"),
                DutyRota.of(List.of(ON_DUTY)),
                digests);
    }

    static Mailing.Ways ways(GivenAlerts given, List<Digest.Counted> open) {
        return new Mailing.Ways(
                given.feed(),
                given.ledger.reading(),
                given.ledger.council(),
                given.database,
                () -> open,
                given.now::get,
                () -> 0.5);
    }

    List<Arrived> arrived() {
        return Arrays.stream(server.getReceivedMessages()).map(Letters::read).toList();
    }

    private static Arrived read(MimeMessage message) {
        try {
            return new Arrived(
                    message.getMessageID(),
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    GreenMailUtil.getBody(message).replace("\r\n", "\n"));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
