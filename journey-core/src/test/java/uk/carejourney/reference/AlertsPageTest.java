package uk.carejourney.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Packs;
import uk.carejourney.reference.AlertsPage.Alert;
import uk.carejourney.rulebook.Rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class AlertsPageTest {

    @Test
    void every_alert_is_raised_by_rules_there_are_or_says_why_by_none() {
        Set<String> known = new HashSet<>();
        add(England.rulebook(), known);
        Packs.names().forEach(pack -> add(Packs.over(pack), known));
        List<Alert> alerts = AlertsPage.alerts();
        assertThat(alerts).hasSize(66).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(alerts)
                .allSatisfy(alert -> {
                    assertThat(known).containsAll(alert.rules());
                    assertThat(alert.because().isEmpty()).isEqualTo(!alert.rules().isEmpty());
                });
    }

    private static void add(Rulebook rulebook, Set<String> known) {
        rulebook.all()
                .forEach(rule -> {
                    known.add(rule.id());
                    known.add(rule.timescale());
                });
    }
}
