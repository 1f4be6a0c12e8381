package uk.carejourney.gateway.requests;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.settings.ApiSettings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

/** Takes no more of a body than may be sent, whatever the request says of its length. */
@RestControllerAdvice
final class BoundedBodies extends RequestBodyAdviceAdapter {

    private static final int KILOBYTE = 1024;

    private final int most;

    BoundedBodies(ApiSettings settings) {
        this.most = settings.bodyKilobytes() * KILOBYTE;
    }

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        if (message.getHeaders().getContentLength() > most) {
            throw RefusedRequest.of(Refusal.TOO_LARGE);
        }
        byte[] body = message.getBody().readNBytes(most + 1);
        if (body.length > most) {
            throw RefusedRequest.of(Refusal.TOO_LARGE);
        }
        return new Read(message.getHeaders(), body);
    }

    /** A body that has been read. */
    private record Read(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
