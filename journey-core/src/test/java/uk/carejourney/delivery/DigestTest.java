package uk.carejourney.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.delivery.Digest.Counted;

import java.time.Instant;
import java.util.List;

class DigestTest {

    private static final Links LINKS = new Links("https://ledger.example.gov.uk");
    private static final Instant MONDAY = Instant.parse("2026-03-16T08:00:00Z");

    private static final List<Counted> OPEN =
            List.of(
                    new Counted("North", "S1", true, false),
                    new Counted("North", "S2", true, true),
                    new Counted("North", "S2", false, false),
                    new Counted("South", "S2", true, false),
                    new Counted("", "S3", false, false));

    @ParameterizedTest(name = "{0}: the one of {1} ({2})")
    @CsvSource({
        "2026-03-16T07:59:59Z, 2026-03-09T08:00:00Z, a second early",
        "2026-03-16T08:00:00Z, 2026-03-16T08:00:00Z, on the hour in winter",
        "2026-03-30T06:59:59Z, 2026-03-23T08:00:00Z, clocks went forward the day before",
        "2026-03-30T07:00:00Z, 2026-03-30T07:00:00Z, eight on the wall in summer",
        "2026-10-26T07:30:00Z, 2026-10-19T07:00:00Z, clocks went back the day before",
        "2026-10-26T08:00:00Z, 2026-10-26T08:00:00Z, eight on the wall in winter",
        "2026-10-25T23:30:00Z, 2026-10-19T07:00:00Z, Sunday night",
        "2026-12-31T12:00:00Z, 2026-12-28T08:00:00Z, over the new year"
    })
    void is_due_on_mondays_at_eight_by_the_clock_on_the_wall(String now, String due, String why) {
        assertThat(Digest.lastDue(Instant.parse(now))).isEqualTo(due);
    }

    @Test
    void counts_the_teams_own_alerts_by_severity() {
        Letter letter = Digest.letter("North", MONDAY, List.of("n@example.gov.uk"), OPEN, LINKS);

        assertThat(letter.text())
                .isEqualTo(
                        """
                        Team North, week of Monday 16 March 2026

                        Open alerts: 3 (overdue 2, not acknowledged 2)
                        S1: 1 (overdue 1, not acknowledged 1)
                        S2: 2 (overdue 1, not acknowledged 1)

                        Open them: https://ledger.example.gov.uk/alerts?team=North

                        This letter names nobody. Sign in to see whom the alerts are about.
                        """);
        assertThat(letter.key()).isEqualTo("digest/2026-03-16/North");
        assertThat(letter.subject()).isEqualTo("Journey Ledger: 3 open alerts");
    }

    @Test
    void every_team_counts_those_without_a_team_too() {
        assertThat(Digest.letter("*", MONDAY, List.of("d@example.gov.uk"), OPEN, LINKS).text())
                .contains("Every team", "Open alerts: 5", "S3: 1")
                .contains("https://ledger.example.gov.uk/alerts\n");
    }

    @Test
    void comes_also_when_there_is_nothing_to_count() {
        assertThat(Digest.letter("West & East", MONDAY, List.of("w@example.gov.uk"), OPEN, LINKS))
                .satisfies(letter -> {
                    assertThat(letter.text()).contains("Open alerts: 0");
                    assertThat(letter.text()).contains("?team=West+%26+East\n");
                });
    }

    @Test
    void teams_and_their_addresses_are_read_or_refused() {
        assertThat(MailAddresses.byTeam(List.of("North: a@b.uk , c@d.uk", "*: e@f.uk")))
                .containsEntry("North", List.of("a@b.uk", "c@d.uk"))
                .containsEntry("*", List.of("e@f.uk"));
        assertThatThrownBy(() -> MailAddresses.byTeam(List.of("a@b.uk")))
                .hasMessageContaining("write a team, a colon and addresses");
        assertThatThrownBy(() -> MailAddresses.byTeam(List.of("N: a@b.uk", "N: c@d.uk")))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> MailAddresses.byTeam(List.of("N: a@b.uk,")))
                .hasMessageContaining("no mail address");
    }

    @Test
    void links_lead_to_an_address_without_a_path() {
        assertThatThrownBy(() -> new Links("ftp://x")).hasMessageContaining("write such as");
        assertThatThrownBy(() -> new Links("https://x/y")).hasMessageContaining("without a path");
        assertThatThrownBy(() -> new Links("https://u:p@x")).hasMessageContaining("write such as");
        assertThatThrownBy(() -> new Links("https://x?y")).hasMessageContaining("write such as");
    }
}
