package uk.carejourney.infra.verify;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A ledger signed four times, and what is said of it when it is checked. */
abstract class CheckedLedger {

    @TempDir Path folder;
    WrittenLedger ledger;
    String said = "";

    @BeforeEach
    void a_ledger_signed_four_times() throws Exception {
        ledger = new WrittenLedger(folder.resolve("log"), 20_261_125L);
        ledger.grow(1);
        ledger.grow(299);
        ledger.grow(212);
        ledger.grow(188);
    }

    int verify(String... more) {
        List<String> words = new ArrayList<>(List.of(ledger.folder.toString()));
        words.addAll(List.of("--key", ledger.key()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    int run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Verify.run(out, out, words);
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
