package uk.carejourney.gateway.wiring;

import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.delivery.Digest.Counted;
import uk.carejourney.gateway.delivering.Delivery;
import uk.carejourney.gateway.delivering.DueDates;
import uk.carejourney.gateway.delivering.Hooks;
import uk.carejourney.gateway.events.ToldOutside;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.reading.TimescaleReading;
import uk.carejourney.gateway.settings.CouncilSettings;
import uk.carejourney.gateway.settings.MailProperties;
import uk.carejourney.gateway.settings.StackProperties;
import uk.carejourney.gateway.settings.UnfitSetting;
import uk.carejourney.gateway.settings.WebhookProperties;
import uk.carejourney.infra.delivery.AlertFeed;
import uk.carejourney.infra.delivery.calendars.Feed.Kind;
import uk.carejourney.infra.delivery.calendars.Feeds;
import uk.carejourney.infra.delivery.calendars.StoredFeeds;
import uk.carejourney.infra.delivery.mail.Mailing;
import uk.carejourney.infra.delivery.webhooks.Posting;
import uk.carejourney.infra.delivery.webhooks.Receivers;
import uk.carejourney.infra.delivery.webhooks.SecretFile;
import uk.carejourney.infra.delivery.webhooks.Webhooks;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.alerts.AlertsReader;
import uk.carejourney.projections.alerts.OpenAlert;
import uk.carejourney.restriction.Restriction;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Brings alerts to people and programs. */
@Configuration(proxyBeanMethods = false)
class DeliveryWiring {

    private final SecureRandom random = new SecureRandom();

    @Bean
    AlertFeed alertFeed(Ledger ledger) {
        return new AlertFeed(
                ledger.reading(),
                (size, timeout) ->
                        ledger.arrivals()
                                .awaitBeyond(size, timeout.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** What programs are told of: nobody whose record is restricted. */
    @Bean
    ToldOutside toldOutside(AlertFeed feed, Ledger ledger, Restrictions restrictions) {
        return new ToldOutside(
                feed.telling(notice ->
                        !restrictions.now().contains(notice.subject().id())
                                && !(restrictions.isRecent(notice.recordedAt())
                                        && isRestricted(ledger, notice.subject()))));
    }

    private static boolean isRestricted(Ledger ledger, Subject subject) {
        return Restriction.in(Recorded.among(ledger.reading().stream(subject.id()))).isPresent();
    }

    @Bean
    Feeds storedFeeds(MongoDatabase database) {
        return new StoredFeeds(database, random);
    }

    @Bean
    DueDates dueDates(
            TimescaleReading timescales, MaySee maySee, CouncilSettings council, Clock clock) {
        return new DueDates(
                timescales,
                kind -> kind == Kind.TEAM ? maySee.unrestricted() : maySee.unsealed(),
                council.origin(),
                clock);
    }

    /** A holder, for there may be none. */
    record Subscribed(Optional<Webhooks> webhooks) {}

    @Bean
    Subscribed subscribed(
            WebhookProperties properties, StackProperties stack, MongoDatabase database) {
        Path given = properties.keyFile();
        Path file =
                given == null && stack.embedded() ? stack.folder().resolve("webhooks.keys") : given;
        if (file == null) {
            return new Subscribed(Optional.empty());
        }
        try {
            boolean make = Webhooks.noneIn(database);
            SecretFile secrets = SecretFile.open(file, make, random);
            return new Subscribed(Optional.of(new Webhooks(database, secrets, random)));
        } catch (SecretFile.Unfit unfit) {
            throw new UnfitSetting(
                    SecretFile.SETTING, "can't be used", String.valueOf(unfit.getMessage()));
        }
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Delivery delivery(
            AlertFeed feed,
            ToldOutside outside,
            Ledger ledger,
            Restrictions restrictions,
            MongoDatabase database,
            MailProperties mail,
            Subscribed subscribed,
            AlertsReader alerts,
            Clock clock) {
        Optional<Mailing> mailing =
                mail.checked()
                        .map(settings ->
                                new Mailing(
                                        new Mailing.Ways(
                                                feed,
                                                ledger.reading(),
                                                ledger.council(),
                                                database,
                                                counted(alerts, restrictions),
                                                clock,
                                                random::nextDouble),
                                        settings));
        Optional<Posting> posting =
                subscribed
                        .webhooks()
                        .map(webhooks ->
                                new Posting(
                                        new Posting.Ways(
                                                outside.feed(),
                                                ledger.reading(),
                                                ledger.council(),
                                                database,
                                                clock,
                                                random::nextDouble),
                                        webhooks,
                                        Receivers.onTheInternet()));
        return new Delivery(mailing, posting);
    }

    @Bean
    Hooks hooks(Subscribed subscribed, Delivery delivery, AlertFeed feed, Clock clock) {
        return new Hooks(
                subscribed.webhooks(), delivery.webhooks(), Receivers.onTheInternet(), feed, clock);
    }

    /** As on a team's boards: a restricted child's alerts are in no count. */
    private static Supplier<List<Counted>> counted(AlertsReader alerts, Restrictions restrictions) {
        return () ->
                alerts.open().stream()
                        .filter(alert -> !restrictions.now().contains(alert.subject().id()))
                        .map(DeliveryWiring::counted)
                        .toList();
    }

    private static Counted counted(OpenAlert alert) {
        return new Counted(
                alert.team() == null ? "" : alert.team(),
                alert.severity(),
                alert.state().equals("overdue"),
                alert.acknowledged());
    }
}
