package uk.carejourney.infra.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.infra.signing.SigningKeyFile;
import uk.carejourney.infra.signing.SigningRefusal;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A witness that answers over HTTP, and keeps its folder for itself while it does. */
public final class WitnessServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessServer.class);
    private static final String KEYS = "witness.keys";
    private static final int SECONDS_TO_FINISH = 1;

    private final WitnessSettings settings;
    private final Witness witness;
    private final List<NoteSigner> signers;
    private final HttpServer server;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final FileChannel lock;

    private WitnessServer(WitnessSettings settings, InstantSource clock) throws IOException {
        this.settings = settings;
        Files.createDirectories(settings.folder());
        this.lock = lock(settings.folder());
        try {
            this.signers = signers(settings);
            Path signed = settings.folder().resolve("signed");
            this.witness =
                    new Witness(
                            new KnownLogs(settings.logs()),
                            signers,
                            new ImmutableFolder(signed),
                            clock);
            this.server = HttpServer.create(settings.address(), 0);
        } catch (IOException | RuntimeException refused) {
            lock.close();
            throw refused;
        }
        server.setExecutor(callers);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Starts a witness; makes its keys if it has none yet.
     *
     * @throws SigningRefusal if its folder, keys or address cannot be used
     */
    public static WitnessServer start(WitnessSettings settings, InstantSource clock) {
        try {
            return new WitnessServer(settings, clock);
        } catch (IOException unfit) {
            throw new SigningRefusal(
                    "The witness cannot start in %s at %s (%s): choose another folder or port"
                            .formatted(settings.folder(), settings.address(), unfit),
                    unfit);
        }
    }

    private static List<NoteSigner> signers(WitnessSettings settings) {
        SigningKeyFile file =
                SigningKeyFile.ofWitness(settings.folder().resolve(KEYS), "the witness's keys");
        if (!file.exists()) {
            file.make(settings.name());
        }
        return file.read(settings.name());
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("witness.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            LOG.debug("Another witness of this process has the folder", inThisProcess);
        }
        channel.close();
        throw new SigningRefusal(
                "Another witness works in %s: give each a folder of its own".formatted(folder),
                null);
    }

    /** Where it answers on this machine. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The public keys its signatures are to be checked with, the recommended one first. */
    public List<VerifierKey> keys() {
        return signers.stream().map(NoteSigner::key).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = judged(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }

    private Answer judged(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        try {
            if (method.equals("POST") && path.equals("/add-checkpoint")) {
                byte[] body = exchange.getRequestBody().readNBytes(SignedNote.MOST_BYTES + 1);
                return body.length > SignedNote.MOST_BYTES
                        ? Answer.refused(413, "a request is smaller than this")
                        : witness.add(body);
            }
            if (method.equals("GET") && path.matches("/[0-9a-f]{64}/checkpoint")) {
                return witness.kept(path.substring(1, 65));
            }
            return Answer.refused(404, "a witness answers POST /add-checkpoint and nothing else");
        } catch (RuntimeException failed) {
            LOG.error("The witness {} could not judge a checkpoint", settings.name(), failed);
            return Answer.refused(500, "the witness could not judge this; its log says why");
        }
    }

    /** Answers what is at hand and stops. */
    @Override
    public void close() {
        server.stop(SECONDS_TO_FINISH);
        callers.close();
        try {
            lock.close();
        } catch (IOException alreadyGone) {
            LOG.debug("The folder was let go already", alreadyGone);
        }
    }
}
