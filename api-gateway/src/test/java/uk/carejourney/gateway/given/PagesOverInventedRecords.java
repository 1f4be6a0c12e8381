package uk.carejourney.gateway.given;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

import uk.carejourney.gateway.access.GuardedResponses;
import uk.carejourney.gateway.frame.Frame;
import uk.carejourney.gateway.pages.EntryView;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.records.RecordKeeping;
import uk.carejourney.gateway.settings.CouncilSettings;
import uk.carejourney.gateway.wiring.WordsWiring;

/**
 * The pages as they ship, over invented records instead of a ledger. Not marked as a configuration,
 * lest the whole application find it beside its own.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = {
            GuardedResponses.class,
            Frame.class,
            EntryView.class,
            Refusal.class,
            RecordKeeping.class
        })
@ConfigurationPropertiesScan(basePackageClasses = CouncilSettings.class)
@Import(WordsWiring.class)
public class PagesOverInventedRecords {

    @Bean
    RecordKeeping inventedKeeping() {
        return new InventedKeeping();
    }

    @Bean
    ChildReading inventedRecords() {
        return new InventedRecords();
    }
}
