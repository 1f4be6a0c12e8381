package uk.carejourney.gateway.commandline;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.ChildSearch;
import uk.carejourney.infra.demonstration.Demonstration;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.projections.chronology.ChronologyReader;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** What a newcomer is told once the demonstration is up. */
final class Welcome {

    private static final Duration BUILT_IN = Duration.ofMinutes(5);
    private static final int STORIES = 6;

    private final Instance instance;

    Welcome(Instance instance) {
        this.instance = instance;
    }

    void print(PrintWriter out) throws InterruptedException {
        ChildReading reading = instance.part(ChildReading.class);
        long head = instance.part(Ledger.class).reading().head().size() - 1;
        if (!instance.part(ChronologyReader.class).awaitAtLeast(head, BUILT_IN)) {
            out.println("The read models are still being built; the pages will fill up.");
        }
        var numbers = reading.numbers();
        out.printf(
                Locale.UK,
                "%nJourney Ledger holds %,d children and %,d facts, all invented.%n%n",
                numbers.children(),
                numbers.headPosition() + 1);
        addresses(out);
        out.println();
        out.println("  Sign in as (choose on the page; for curl: ./journey token PERSON):");
        for (SeededPerson person : SeededPerson.values()) {
            out.printf("    %-12s %s%n", person.id(), person.words());
        }
        stories(out, reading);
        out.println();
        out.println(
                "It answers on this machine only, and anyone here may sign in as any of them. Stop"
                        + " it with Ctrl-C.");
        out.flush();
    }

    private void addresses(PrintWriter out) {
        String address = instance.address();
        out.printf("  Pages           %s%n", address);
        out.printf("  Children        %s/children%n", address);
        out.printf("  REST            %s/api/v1/catalogue%n", address);
        StackAddresses stack = instance.part(StackAddresses.class);
        out.printf("  PostgreSQL      %s%n", stack.ledger().jdbcUrl());
        out.printf("  Read models     %s%n", stack.mongoUri());
        out.printf("  Kafka           %s%n", stack.kafkaBootstrap());
        out.printf("  Topics          %s/api/v1/publication%n", address);
    }

    private void stories(PrintWriter out, ChildReading reading) {
        out.println();
        out.println("  Look at:");
        new Demonstration()
                .teaches().entrySet().stream()
                        .limit(STORIES)
                        .forEach(story ->
                                reading.children(
                                                new ChildSearch(
                                                        story.getKey(), ChildSearch.Care.ANY, 1, 1))
                                        .children()
                                        .forEach(child ->
                                                out.printf(
                                                        "    %s/children/%s%n      %s%n",
                                                        instance.address(),
                                                        child.child(),
                                                        story.getValue())));
    }
}
