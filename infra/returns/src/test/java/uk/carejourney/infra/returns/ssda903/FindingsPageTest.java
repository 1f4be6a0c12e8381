package uk.carejourney.infra.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.infra.returns.ssda903.mapping.Finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/reference/findings.md} is written from the list of findings. */
class FindingsPageTest {

    private static final Path PAGE = Path.of("../../docs/reference/findings.md");

    @Test
    void the_page_of_findings_is_up_to_date() throws IOException {
        if ("write".equals(System.getProperty("journey.docs"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE)
                .as("write it anew: ./mvnw -pl infra/returns -am test -Djourney.docs=write")
                .hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Findings on imported rows

                Generated from the code; a build fails if this page differs from it.

                A row of a return is recorded as it stands, whatever it says.
                What is wrong with it is said beside it: each flag names a finding and the column it lies in.
                A flag stands on the facts that rest on that column, and on no others.
                Nothing is repaired, and a flag changes no date or code.

                | finding | what it means |
                | --- | --- |
                """);
        for (Finding finding : Finding.values()) {
            page.append("| `%s` | %s |%n".formatted(finding.name(), finding.sentence()));
        }
        return page.toString();
    }
}
