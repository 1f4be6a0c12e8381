package uk.carejourney.infra.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was promised to integrators is kept. Each released version has a file of its promises under
 * {@code promises}, which then never changes; that of the first may be written anew until it is
 * released: {@code -Dpromises.write=0.1}.
 */
class CompatibilityTest {

    private static final Path PAGE = Path.of("../../docs/reference/compatibility.md");
    private static final Path RELEASED = Path.of("src/test/resources/promises");

    private static Promises today() {
        return Promises.of(Facts.CATALOGUE, CodeSets.england());
    }

    @Test
    void nothing_that_was_promised_is_broken() throws IOException {
        String version = System.getProperty("promises.write");
        if (version != null) {
            Files.createDirectories(RELEASED);
            Files.writeString(RELEASED.resolve(version + ".txt"), today().text());
        }
        SortedMap<String, Promises> versions = released();
        assertThat(versions).isNotEmpty();
        versions.forEach((released, promised) ->
                assertThat(promised.brokenBy(today()))
                        .as("what %s promised; give the fact a new version", released)
                        .isEmpty());
    }

    private static SortedMap<String, Promises> released() throws IOException {
        SortedMap<String, Promises> versions = new TreeMap<>();
        try (Stream<Path> files = Files.list(RELEASED)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                versions.put(name.replace(".txt", ""), Promises.read(Files.readString(file)));
            }
        }
        return versions;
    }

    @Test
    void the_page_for_integrators_says_what_each_version_promised() throws IOException {
        String said = CompatibilityPage.of(Files.readString(PAGE), released(), today());
        if ("write".equals(System.getProperty("journey.docs"))) {
            Files.writeString(PAGE, said);
        }
        assertThat(PAGE)
                .as("write it anew: ./mvnw -pl infra/publisher -am test -Djourney.docs=write")
                .hasContent(said);
    }

    @Test
    void promises_are_read_as_they_are_written_and_hold_every_fact() {
        Promises today = today();
        assertThat(Promises.read(today.text()).text()).isEqualTo(today.text());
        assertThat(today.all().keySet())
                .filteredOn(name -> name.startsWith("recorded "))
                .hasSameSizeAs(Facts.CATALOGUE.all());
        assertThat(today.all().keySet()).anyMatch(name -> name.startsWith("codes "));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "recorded a.b.v1 | {p:{x:{type:string}}} | {p:{}} | /x was removed",
                "published a.b.v1 | {p:{x:{type:string}}} | {p:{}} | /x was removed",
                "recorded a.b.v1 | {p:{x:{type:string}}} | {p:{x:{type:integer}}}"
                        + " | /x type was string and is integer",
                "published a.b.v1 | {p:{x:{type:string}}} | {p:{x:{format:date,type:string}}}"
                        + " | /x format was null and is date",
                "recorded a.b.v1 | {p:{x:{x-codes:sex}}} | {p:{x:{x-codes:gender}}}"
                        + " | /x x-codes was sex and is gender",
                "recorded a.b.v1 | {p:{}} | {p:{x:{}},required:[x]} | / is newly required: [x]",
                "published a.b.v1 | {required:[x]} | {} | / is no longer promised: [x]",
                "recorded a.b.v1 | {p:{x:{enum:[A,B]}}} | {p:{x:{enum:[A]}}}"
                        + " | /x no longer takes [B]",
                "recorded a.b.v1 | {p:{x:{items:{p:{y:{}}}}}} | {p:{x:{items:{p:{}}}}}"
                        + " | /x[]/y was removed",
                "codes sex | [A,B] | [A,C] | no longer has [B]",
                "recorded a.b.v1 | {} | | was removed",
            })
    void what_breaks_is_named(String name, String before, String now, String broken) {
        assertThat(promise(name, before).brokenBy(now == null ? nothing() : promise(name, now)))
                .containsExactly(name + " " + broken);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "recorded a.b.v1 | {p:{}} | {p:{x:{type:string}}}",
                "recorded a.b.v1 | {p:{x:{}},required:[x]} | {p:{x:{}}}",
                "published a.b.v1 | {p:{}} | {p:{x:{type:string}},required:[x]}",
                "recorded a.b.v1 | {p:{x:{x-sensitivity:case}}} | {p:{x:{x-sensitivity:special}}}",
                "codes sex | [A] | [A,B]",
            })
    void what_breaks_nothing_passes(String name, String before, String now) {
        assertThat(promise(name, before).brokenBy(promise(name, now))).isEmpty();
    }

    // Written without quotes, and p for properties, so that a row can be read.
    private static Promises promise(String name, String shortened) {
        String json =
                shortened
                        .replaceAll("[A-Za-z][A-Za-z-]*", "\"$0\"")
                        .replace("\"p\":", "\"properties\":");
        return Promises.read(name + " " + json);
    }

    private static Promises nothing() {
        return Promises.read("");
    }
}
