package uk.carejourney.gateway.given;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.GuardedResponses;
import uk.carejourney.gateway.alerting.AlertActions;
import uk.carejourney.gateway.comparing.Comparing;
import uk.carejourney.gateway.correcting.Correcting;
import uk.carejourney.gateway.delivering.CalendarFeeds;
import uk.carejourney.gateway.figures.FigurePublishing;
import uk.carejourney.gateway.frame.Frame;
import uk.carejourney.gateway.pages.EntryView;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.proving.Published;
import uk.carejourney.gateway.proving.PublishedReadings;
import uk.carejourney.gateway.reach.ReachedChildren;
import uk.carejourney.gateway.readers.ReadingsReport;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.FindingReading;
import uk.carejourney.gateway.reading.FindingsOfRecords;
import uk.carejourney.gateway.reading.ReadModels;
import uk.carejourney.gateway.reading.RulesNow;
import uk.carejourney.gateway.reading.TimescaleReading;
import uk.carejourney.gateway.records.RecordKeeping;
import uk.carejourney.gateway.restricting.BreakingGlass;
import uk.carejourney.gateway.searching.ChildrenSearch;
import uk.carejourney.gateway.searching.SearchedChildren;
import uk.carejourney.gateway.settings.CouncilSettings;
import uk.carejourney.gateway.sharing.Granting;
import uk.carejourney.gateway.wiring.WordsWiring;
import uk.carejourney.infra.delivery.calendars.Feeds;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.measures.Measures;
import uk.carejourney.recording.Deciding;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Recorder;
import uk.carejourney.rulebook.Rulebook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
            RecordKeeping.class,
            Comparing.class,
            Correcting.class,
            AlertActions.class,
            BreakingGlass.class,
            CalendarFeeds.class,
            ChildrenSearch.class
        })
@ComponentScan(
        basePackages = "uk.carejourney.gateway.api",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.TimescalesApi"))
@ConfigurationPropertiesScan(basePackageClasses = CouncilSettings.class)
@ComponentScan({"uk.carejourney.gateway.reach", "uk.carejourney.gateway.signin"})
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

    @Bean
    SearchedChildren inventedSearch() {
        return new InventedSearch();
    }

    @Bean
    ReachedChildren inventedReach() {
        return new InventedReach();
    }

    @Bean
    ReadModels inventedReadModels() {
        return new ReadModels() {
            @Override
            public void show(@Nullable Long position) {}

            @Override
            public void show(UUID subject, @Nullable Long position) {}
        };
    }

    @Bean
    ReadingsReport inventedReadings() {
        return new InventedReadings();
    }

    @Bean
    FindingReading inventedFindings(ChildReading records) {
        return new FindingsOfRecords(records, new InventedFindings());
    }

    @Bean
    InventedAlerts inventedAlerts() {
        return new InventedAlerts();
    }

    @Bean
    TimescaleReading inventedTimescales() {
        return new InventedTimescales();
    }

    @Bean
    Feeds inventedFeeds() {
        return new InventedFeeds();
    }

    @Bean
    Measures inventedMeasures() {
        return new InventedMeasures();
    }

    @Bean
    FigurePublishing inventedFigures(Recorder recorder, EventIds ids, Clock clock) {
        return new FigurePublishing(
                recorder,
                ids,
                InventedFigures::entries,
                InventedFigures.COUNCIL,
                clock,
                InventedFigures.SOFTWARE);
    }

    @Bean
    Granting inventedGrants(Recorder recorder, EventIds ids, Clock clock) {
        return new Granting(
                recorder,
                ids,
                InventedGrants::entries,
                InventedFigures.COUNCIL,
                name -> new Subject(SubjectKind.PARTNER, new UUID(3, name.hashCode())),
                Set.of("education", "placement", "self-harm"),
                clock);
    }

    @Bean
    RulesNow rulesAsShipped() {
        Rulebook shipped = England.rulebook();
        return () -> shipped;
    }

    /** Signed up to and with position 95. */
    @Bean
    Published inventedSignatures() {
        return InventedLog.signed(96);
    }

    @Bean
    PublishedReadings inventedReadingsSignatures() {
        return new PublishedReadings(InventedLog.signed(7));
    }

    /** Decides as the ledger does, and keeps nothing. */
    @Bean
    Recorder decidingOnly(InventedAlerts alerts) {
        Deciding deciding = new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());
        return command -> {
            List<Entry> soFar =
                    command.subject().equals(RobinsStory.ROBIN)
                            ? Stream.concat(
                                            RobinsStory.entries().stream()
                                                    .filter(Recorded.class::isInstance)
                                                    .map(entry -> ((Recorded) entry).entry()),
                                            alerts.entries().stream())
                                    .toList()
                            : List.of();
            LocalDate today = LocalDate.now(Happened.LONDON);
            List<Problem> problems = deciding.decide(command, soFar, today);
            return problems.isEmpty()
                    ? new Outcome.Appended(100, command.entries().size(), Instant.now())
                    : new Outcome.Refused(problems);
        };
    }

    @Bean
    EventIds eventIds(Clock clock) {
        return new EventIds(clock, new SecureRandom());
    }
}
