package uk.carejourney.gateway.whole;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.gateway.Gateway;
import uk.carejourney.gateway.JourneyLedger;
import uk.carejourney.gateway.given.SignIns;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Databases of one council and how the application is told of them, by configuration alone.
 *
 * @param folder for what the application itself writes
 * @param ledger the ledger's database
 * @param settings each {@code --name=value}
 */
record Deployment(Path folder, DatabaseAddress ledger, List<String> settings) {

    static Deployment fresh(StackAddresses addresses, FreshDatabases databases) throws IOException {
        Path folder = RoomInMemory.folder("journey-whole-");
        DatabaseAddress ledger = databases.ledger();
        List<String> settings = new ArrayList<>();
        settings.add("--journey.stack.embedded=false");
        settings.add("--journey.sign-in.invented-people=true");
        settings.add("--journey.sign-in.folder=" + SignIns.FOLDER);
        settings.add("--journey.keys.file=" + folder.resolve("council.keys"));
        settings.add("--journey.keys.make-file=true");
        settings.addAll(database("journey.ledger.database", ledger));
        settings.addAll(database("journey.keys.database", databases.keys()));
        settings.addAll(database("journey.readings.database", databases.ledger()));
        settings.add("--journey.readings.queue=" + folder.resolve("readings.queue"));
        settings.add("--journey.read-models.uri=" + addresses.mongoUri());
        settings.add("--journey.read-models.database=" + databases.mongo());
        return new Deployment(folder, ledger, List.copyOf(settings));
    }

    private static List<String> database(String prefix, DatabaseAddress address) {
        return List.of(
                "--" + prefix + ".url=" + address.jdbcUrl(),
                "--" + prefix + ".user=journey_whole",
                "--" + prefix + ".administrator=" + address.user());
    }

    /** The same with more settings; one that is there already is replaced. */
    Deployment with(List<String> more) {
        Set<String> named = more.stream().map(Deployment::name).collect(Collectors.toSet());
        Stream<String> others = settings.stream().filter(setting -> !named.contains(name(setting)));
        return new Deployment(folder, ledger, Stream.concat(others, more.stream()).toList());
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    /** Starts the application here, on a free port. */
    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Gateway.class)
                .run(
                        Stream.concat(Stream.of("--server.port=0"), settings.stream())
                                .toArray(String[]::new));
    }

    /** Starts the application as a process of its own, on a free port it will tell. */
    Process startApart() throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("up", "--port", "0", "--data", folder.toString()));
        arguments.addAll(settings);
        return AnotherProcess.running(JourneyLedger.class, List.of(), arguments)
                .redirectError(Redirect.INHERIT)
                .start();
    }
}
