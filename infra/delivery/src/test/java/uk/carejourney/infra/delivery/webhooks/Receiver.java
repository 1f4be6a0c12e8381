package uk.carejourney.infra.delivery.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that receives webhooks, and answers as it is told. */
final class Receiver implements AutoCloseable {

    /** One message as it arrived. */
    record Arrived(String path, String id, String timestamp, String signature, String body) {}

    final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    final AtomicInteger answers = new AtomicInteger(204);
    private final HttpServer server;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    }

    List<String> ids() {
        return arrived.stream().map(Arrived::id).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            arrived.add(
                    new Arrived(
                            exchange.getRequestURI().getPath(),
                            exchange.getRequestHeaders().getFirst("webhook-id"),
                            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                            exchange.getRequestHeaders().getFirst("webhook-signature"),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8)));
            int status = answers.get();
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
