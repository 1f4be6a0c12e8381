package uk.carejourney.infra.returns.ssda903.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns a file's bytes into text, or says where they stop being text. */
final class FileText {

    private static final String SAVE_AS_UTF_8 = "save it as 'CSV UTF-8'";

    private FileText() {}

    /** The text without a byte-order mark; empty if a problem was added instead. */
    static Optional<String> of(String file, byte[] bytes, FoundProblems problems) {
        if (isUtf16(bytes)) {
            problems.add(file, 0, "", "its text is UTF-16, not UTF-8", SAVE_AS_UTF_8);
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            undecodable(file, bytes, in.position(), problems);
            return Optional.empty();
        }
        String text = out.flip().toString();
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            problems.add(
                    file,
                    lineAt(text, zero),
                    "",
                    "it holds a zero byte, so it is damaged or not a text",
                    "export it from the case system again");
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static void undecodable(String file, byte[] bytes, int at, FoundProblems problems) {
        // Every byte is a character in Latin-1, so this only counts lines and commas.
        String before = new String(bytes, 0, at, StandardCharsets.ISO_8859_1);
        String names = before.lines().findFirst().orElse("").strip();
        String line = before.substring(before.lastIndexOf('\n') + 1);
        int comma = (int) line.chars().filter(c -> c == ',').count();
        String[] columns = names.replaceFirst("^\u00EF\u00BB\u00BF", "").split(",", -1);
        problems.add(
                file,
                lineAt(before, at),
                before.contains("\n") && comma < columns.length ? columns[comma].strip() : "",
                "byte %d (%02X) is not UTF-8".formatted(at + 1, bytes[at] & 0xFF),
                SAVE_AS_UTF_8);
    }

    private static int lineAt(String text, int end) {
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
