package uk.carejourney.infra.bench;

import uk.carejourney.embedded.DatabaseAddress;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Durable appends, one event each, at several numbers of callers: ours beside Axon's two engines.
 */
final class AppendBench {

    private final BenchArguments arguments;
    private final PrintStream out;

    AppendBench(BenchArguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    AppendReport run() throws IOException, SQLException, InterruptedException {
        List<Figures> figures = new ArrayList<>();
        try (BenchStack stack = new BenchStack()) {
            DatabaseAddress server = stack.addresses().ledger();
            try (Contender ours = new OurLedger(stack.addresses(), stack.folder());
                    Contender jdbc = new AxonJdbc(server);
                    Contender jpa = new AxonJpa(server)) {
                List<Contender> contenders = List.of(ours, jpa, jdbc);
                for (int callers : arguments.callers()) {
                    figures.addAll(measure(contenders, callers));
                }
            }
        }
        return new AppendReport(arguments, figures);
    }

    private List<Figures> measure(List<Contender> contenders, int callers)
            throws InterruptedException {
        out.printf("%d callers: warming up%n", callers);
        for (Contender contender : contenders) {
            Round.run(contender, callers, arguments.seconds());
        }
        List<List<Round>> rounds = new ArrayList<>();
        contenders.forEach(any -> rounds.add(new ArrayList<>()));
        for (int round = 1; round <= arguments.rounds(); round++) {
            out.printf("%d callers: round %d of %d%n", callers, round, arguments.rounds());
            for (int i = 0; i < contenders.size(); i++) {
                rounds.get(i).add(Round.run(contenders.get(i), callers, arguments.seconds()));
            }
        }
        List<Figures> figures = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            figures.add(new Figures(contenders.get(i).name(), callers, rounds.get(i)));
        }
        return figures;
    }
}
