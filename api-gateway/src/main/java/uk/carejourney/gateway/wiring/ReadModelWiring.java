package uk.carejourney.gateway.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.gateway.reach.ReachedChildren;
import uk.carejourney.gateway.reach.StoredReach;
import uk.carejourney.gateway.settings.ReadModelSettings;
import uk.carejourney.gateway.settings.UnfitSetting;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.chronology.ChronologyReader;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.projections.rebuilding.Rebuild;
import uk.carejourney.projections.running.LedgerFeed;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;
import uk.carejourney.projections.running.RebuildNeeded;

/** Keeps the read models up to date and reads them. */
@Configuration(proxyBeanMethods = false)
class ReadModelWiring {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelWiring.class);

    @Bean(destroyMethod = "close")
    MongoClient mongo(ReadModelSettings settings, ObjectProvider<StackAddresses> addresses) {
        StackAddresses stack = addresses.getIfAvailable();
        if (settings.uri() != null) {
            return MongoClients.create(settings.uri());
        }
        if (stack == null) {
            throw new UnfitSetting(
                    "journey.read-models.uri",
                    "is not set",
                    "name your MongoDB server, or let journey.stack.embedded be true");
        }
        return MongoClients.create(stack.mongoUri());
    }

    @Bean
    MongoDatabase readModels(MongoClient mongo, ReadModelSettings settings) {
        return mongo.getDatabase(settings.database());
    }

    @Bean
    Chronology chronology(Ledger ledger) {
        return new Chronology(
                Facts.CATALOGUE, Facts.FORM, ledger.reading()::stream, ledger.keys().search()::of);
    }

    @Bean(destroyMethod = "close")
    ReadModel chronologyReadModel(
            Chronology chronology,
            Ledger ledger,
            MongoDatabase database,
            Rebuild chronologyRebuild) {
        return started(chronology, ledger, database, chronologyRebuild);
    }

    /** Documents of another version's shape are built again first, which delays the start once. */
    static ReadModel started(
            Projection projection, Ledger ledger, MongoDatabase database, Rebuild rebuild) {
        LedgerFeed feed =
                new LedgerFeed(ledger.eventStore(), ledger.reading()::stream, Facts.CATALOGUE);
        ReadModel model = new ReadModel(projection, feed, database, Pace.ORDINARY);
        try {
            model.start();
        } catch (RebuildNeeded otherShape) {
            LOG.warn("Building the read model again before the start", otherShape);
            rebuild.run(Facts.CATALOGUE, false, _ -> {});
            model.start();
        }
        return model;
    }

    @Bean
    ChronologyReader chronologyReader(MongoDatabase database, Chronology chronology) {
        return new StoredChronology(database, chronology);
    }

    @Bean
    ReachedChildren reachedChildren(ChronologyReader chronology, Ledger ledger) {
        return new StoredReach(chronology, ledger.reading());
    }

    @Bean
    Rebuild chronologyRebuild(Chronology chronology, Ledger ledger, MongoDatabase database) {
        return new Rebuild(chronology, ledger.reading(), database, Pace.ORDINARY.segments());
    }
}
