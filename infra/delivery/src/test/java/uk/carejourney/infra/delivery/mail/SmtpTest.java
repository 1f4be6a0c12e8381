package uk.carejourney.infra.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.infra.delivery.mail.MailSettings.Login;
import uk.carejourney.infra.delivery.mail.MailSettings.Security;
import uk.carejourney.infra.delivery.mail.MailSettings.Server;
import uk.carejourney.infra.delivery.mail.Post.Envelope;
import uk.carejourney.infra.delivery.mail.Post.NotTaken;
import uk.carejourney.infra.delivery.mail.Post.Trouble;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The way to a mail server that is encrypted and asks who one is. */
class SmtpTest {

    private static final String PASSWORD = "kept-by-one-test";
    private static final Login LOGIN = new Login("ledger", "right");
    private static final Envelope LETTER =
            new Envelope(
                    "<one@example.gov.uk>",
                    Letters.ON_DUTY,
                    "Journey Ledger",
                    "One alert",
                    Instant.parse("2026-03-02T08:00:00Z"));

    @TempDir private static Path folder = Path.of("");

    private static SSLContext usual = context();

    private GreenMail greenMail = new GreenMail(new ServerSetup[0]);

    @BeforeAll
    static void the_server_has_a_certificate() throws Exception {
        Path keys = folder.resolve("server.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                keys.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        System.setProperty("greenmail.tls.keystore.file", keys.toString());
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
        System.setProperty("greenmail.tls.key.password", PASSWORD);
    }

    @AfterAll
    static void nothing_else_is_trusted_afterwards() {
        SSLContext.setDefault(usual);
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
        System.clearProperty("greenmail.tls.key.password");
    }

    @AfterEach
    void stop() {
        greenMail.stop();
        SSLContext.setDefault(usual);
    }

    private static SSLContext context() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void trustTheServer() throws Exception {
        KeyStore known = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve("server.p12"))) {
            known.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", known.getCertificate("server"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLContext.setDefault(context);
    }

    private int serverAt(String protocol) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol));
        greenMail.setUser(Letters.ON_DUTY, LOGIN.user(), LOGIN.password());
        greenMail.start();
        return port;
    }

    private static Smtp to(String host, int port, Security security, Login login) {
        return new Smtp(
                new Server(host, port, security, Optional.of(login)), "ledger@example.gov.uk");
    }

    @Test
    void a_letter_goes_encrypted_with_user_and_password() throws Exception {
        int port = serverAt(ServerSetup.PROTOCOL_SMTPS);
        trustTheServer();
        to("localhost", port, Security.TLS, LOGIN).hand(LETTER);
        assertThat(greenMail.getReceivedMessages())
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.getMessageID()).isEqualTo(LETTER.messageId()));
    }

    @Test
    void a_wrong_password_is_said_to_be_one_and_the_letter_stays() throws Exception {
        int port = serverAt(ServerSetup.PROTOCOL_SMTPS);
        trustTheServer();
        refused(
                to("localhost", port, Security.TLS, new Login(LOGIN.user(), "wrong")),
                Trouble.LOGIN_REFUSED);
    }

    @Test
    @Tag("asvs-12.3.2")
    void a_server_nobody_vouches_for_is_told_nothing() throws Exception {
        int port = serverAt(ServerSetup.PROTOCOL_SMTPS);
        refused(to("localhost", port, Security.TLS, LOGIN), Trouble.SERVER_UNREACHABLE);
    }

    @Test
    @Tag("asvs-12.3.2")
    void a_server_of_another_name_than_asked_for_is_told_nothing() throws Exception {
        int port = serverAt(ServerSetup.PROTOCOL_SMTPS);
        trustTheServer();
        refused(to("127.0.0.1", port, Security.TLS, LOGIN), Trouble.SERVER_UNREACHABLE);
    }

    @Test
    @Tag("asvs-12.3.1")
    void where_the_way_must_become_encrypted_and_does_not_nothing_is_told() throws Exception {
        int port = serverAt(ServerSetup.PROTOCOL_SMTP);
        refused(to("localhost", port, Security.STARTTLS, LOGIN), Trouble.SERVER_UNREACHABLE);
    }

    private void refused(Smtp smtp, Trouble why) {
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> smtp.hand(LETTER))
                .extracting(NotTaken::trouble)
                .isEqualTo(why);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }
}
