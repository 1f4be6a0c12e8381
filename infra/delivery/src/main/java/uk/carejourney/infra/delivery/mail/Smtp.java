package uk.carejourney.infra.delivery.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import uk.carejourney.infra.delivery.mail.MailSettings.Login;
import uk.carejourney.infra.delivery.mail.MailSettings.Security;
import uk.carejourney.infra.delivery.mail.MailSettings.Server;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Hands letters over by SMTP (RFC 5321), one connection for each. */
final class Smtp implements Post {

    private static final String PATIENCE_MILLIS = "20000";

    private final Server server;
    private final String from;
    private final Session session;

    Smtp(Server server, String from) {
        this.server = server;
        this.from = from;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(Server server) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        properties.put("mail.smtp.auth", String.valueOf(server.login().isPresent()));
        boolean upgrades = server.security() == Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(upgrades));
        properties.put("mail.smtp.starttls.required", String.valueOf(upgrades));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.security() == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    @Override
    public void hand(Envelope letter) throws NotTaken {
        try {
            Message message = message(letter);
            if (server.login().isPresent()) {
                Login login = server.login().get();
                Transport.send(message, login.user(), login.password());
            } else {
                Transport.send(message);
            }
        } catch (MessagingException refused) {
            throw new NotTaken(trouble(refused), refused);
        }
    }

    private Message message(Envelope letter) throws MessagingException {
        Identified message = new Identified(session, letter.messageId());
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.date()));
        // Nobody's absence is to be announced back (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private static Trouble trouble(MessagingException refused) {
        return switch (refused) {
            case AuthenticationFailedException _ -> Trouble.LOGIN_REFUSED;
            case SendFailedException _ -> Trouble.LETTER_REFUSED;
            default -> Trouble.SERVER_UNREACHABLE;
        };
    }

    /** A message that keeps the Message-ID it is given. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
