package uk.carejourney.gateway.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import uk.carejourney.infra.witness.WitnessServer;
import uk.carejourney.infra.witness.WitnessSettings;
import uk.carejourney.proof.note.VerifierKey;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Runs a witness of other councils' ledgers, by itself. */
@Command(
        name = "witness",
        description = "Signs other councils' checkpoints that continue what it signed before.",
        mixinStandardHelpOptions = true)
final class WitnessCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Folder of its key and of what it has signed.")
    private Path data = Path.of(".");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "What it is called, such as witness.example.gov.uk/1.")
    private String name = "";

    @Option(
            names = "--log",
            paramLabel = "KEY",
            required = true,
            description = "A verifier key of a log to watch; repeat for each key and log.")
    private List<String> logs = new ArrayList<>();

    @Option(
            names = "--address",
            paramLabel = "HOST",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port = 7380;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (WitnessServer witness = WitnessServer.start(settings(), InstantSource.system())) {
            Runtime.getRuntime().addShutdownHook(new Thread(witness::close, "stop-the-witness"));
            PrintWriter out = spec.commandLine().getOut();
            out.println("The witness answers on " + witness.url() + ". Its keys, for the logs:");
            witness.keys().forEach(out::println);
            out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private WitnessSettings settings() {
        try {
            return new WitnessSettings(
                    data,
                    name,
                    new InetSocketAddress(InetAddress.getByName(address), port),
                    logs.stream().map(VerifierKey::parse).toList());
        } catch (UnknownHostException | IllegalArgumentException unfit) {
            throw new ParameterException(
                    spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        }
    }
}
