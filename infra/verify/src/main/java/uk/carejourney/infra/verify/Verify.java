package uk.carejourney.infra.verify;

import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.proof.DisclosureBundle;
import uk.carejourney.proof.NotProven;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code ./journey verify}: 0 if all holds, 1 if something doesn't, 2 on bad usage. */
public final class Verify {

    /** Whom an instance on this machine with invented people knows as an auditor. */
    private static final String AUDITOR = "worker-401";

    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int BAD_USAGE = 2;

    private Verify() {}

    /** Checks what the words name and ends the process. */
    public static void main(String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, words));
    }

    /**
     * Checks what the words name.
     *
     * @return the exit code
     */
    public static int run(PrintStream out, PrintStream err, String... words) {
        for (String word : words) {
            if (word.equals("--help") || word.equals("-h")) {
                out.println(Request.USAGE);
                return HOLDS;
            }
        }
        Request request;
        try {
            request = Request.of(words);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage() + "\n" + Request.USAGE);
            return BAD_USAGE;
        }
        try {
            holds(request, findings(request), out);
            return HOLDS;
        } catch (NotProven refused) {
            doesNotHold(request, refused.code(), String.valueOf(refused.getMessage()), out);
            return DOES_NOT_HOLD;
        } catch (IOException | UncheckedIOException unreadable) {
            doesNotHold(request, "UNREACHABLE", String.valueOf(unreadable.getMessage()), out);
            return DOES_NOT_HOLD;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return BAD_USAGE;
        }
    }

    private static Findings findings(Request request) throws IOException {
        if (request.what().matches("https?://.+")) {
            try (HttpClient http = HttpClient.newHttpClient()) {
                return ledger(request, new WebPlace(http, request.what(), token(http, request)));
            }
        }
        Path path = Path.of(request.what());
        if (Files.isDirectory(path)) {
            return ledger(request, new FolderPlace(path));
        }
        if (Files.isRegularFile(path)) {
            byte[] file = Files.readAllBytes(path);
            return DisclosureBundle.isOne(file)
                    ? DisclosureCheck.run(request, file)
                    : Findings.of(ProofCheck.run(request, file));
        }
        throw new IllegalArgumentException(
                request.what() + " is no folder, no file and no web address");
    }

    private static Optional<String> token(HttpClient http, Request request) throws IOException {
        if (request.tokenFile().isPresent()) {
            return Optional.of(Files.readString(Path.of(request.tokenFile().get())).strip());
        }
        try {
            return LocalToken.of(http, URI.create(request.what()), AUDITOR);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static Findings ledger(Request request, Place place) {
        Trust trust = Trust.in(request, place);
        return Findings.of(LedgerCheck.run(place, trust.origin(), trust.keys()), trust);
    }

    private static void holds(Request request, Findings findings, PrintStream out) {
        if (request.json()) {
            Map<String, Object> answer = new TreeMap<>(findings.facts());
            answer.put("holds", true);
            out.println(CanonicalJson.text(answer));
        } else {
            findings.sentences().forEach(out::println);
            out.println("All of it holds.");
        }
    }

    private static void doesNotHold(Request request, String code, String why, PrintStream out) {
        out.println(
                request.json()
                        ? CanonicalJson.text(Map.of("holds", false, "check", code, "why", why))
                        : "DOES NOT HOLD: %s (%s)".formatted(why, code));
    }
}
