package uk.carejourney.infra.delivery.webhooks;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

import uk.carejourney.delivery.WebhookSecret;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Posts a signed message to a receiver; follows no redirect and believes nothing it answers. */
final class Poster implements AutoCloseable {

    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final Timeout ANSWERING = Timeout.ofSeconds(15);
    private static final int AT_ONCE = 64;

    private final CloseableHttpClient client;

    Poster(Receivers receivers) {
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(receivers)
                                        .setMaxConnTotal(AT_ONCE)
                                        .setMaxConnPerRoute(2)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(CONNECTING)
                                                        .setSocketTimeout(ANSWERING)
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setRedirectsEnabled(false)
                                        .setResponseTimeout(ANSWERING)
                                        .build())
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .setUserAgent("journey-ledger")
                        .build();
    }

    /**
     * What became of a try.
     *
     * @param status the status answered; 0 if none was
     * @param trouble what went wrong, in a word or a status; empty if nothing did
     */
    record Answer(int status, String trouble) {

        boolean taken() {
            return trouble.isEmpty();
        }

        boolean gone() {
            return status == 410;
        }
    }

    /** Posts; any status of 200 to 299 is taken. */
    Answer post(URI address, WebhookSecret secret, String id, String body, Instant now) {
        byte[] payload = body.getBytes(StandardCharsets.UTF_8);
        HttpPost post = new HttpPost(address);
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        post.setHeader("webhook-signature", secret.signature(id, now, payload));
        post.setEntity(new ByteArrayEntity(payload, ContentType.APPLICATION_JSON));
        try {
            int status = client.execute(post, response -> response.getCode());
            return new Answer(status, status / 100 == 2 ? "" : "STATUS_" + status);
        } catch (UnknownHostException unfit) {
            return new Answer(0, "HOST_UNFIT");
        } catch (IOException unreachable) {
            return new Answer(0, "UNREACHABLE");
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
