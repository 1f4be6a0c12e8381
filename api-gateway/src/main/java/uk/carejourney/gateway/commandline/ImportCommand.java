package uk.carejourney.gateway.commandline;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import uk.carejourney.gateway.access.SeededPerson;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Imports one return into a running instance. */
@Command(
        name = "import",
        description = "Imports one return into a running instance.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final long LOOK_AGAIN_MILLIS = 200;

    @Parameters(index = "0", paramLabel = "ssda903", description = "The kind of return.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder of its CSV files.")
    private Path folder = Path.of(".");

    @Mixin private InstanceAddress address = new InstanceAddress();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year it covers, such as 2017-18 (default: deduced).")
    private @Nullable String year;

    @Option(
            names = "--made-on",
            paramLabel = "DATE",
            description = "The day it was made, such as 2018-06-22 (default: its year's last).")
    private @Nullable String madeOn;

    @Option(names = "--json", description = "Print the summary as one line of JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!kind.equals("ssda903")) {
            throw new ParameterException(
                    spec.commandLine(), "'" + kind + "' is not a kind of return: ssda903 is");
        }
        ReturnUpload upload = ReturnUpload.of(folder);
        RunningInstance instance = address.as(SeededPerson.INTEGRATOR);
        JsonNode run =
                instance.post(
                        "/api/v1/imports/ssda903" + declared(),
                        upload.contentType(),
                        upload.body());
        run = ended(instance, run);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(run.path("summary"));
        } else {
            tell(out, run.path("summary"));
        }
        out.flush();
        return 0;
    }

    private String declared() {
        List<String> declared = new ArrayList<>();
        if (year != null) {
            declared.add("year=" + URLEncoder.encode(year, StandardCharsets.UTF_8));
        }
        if (madeOn != null) {
            declared.add("madeOn=" + URLEncoder.encode(madeOn, StandardCharsets.UTF_8));
        }
        return declared.isEmpty() ? "" : "?" + String.join("&", declared);
    }

    private JsonNode ended(RunningInstance instance, JsonNode begun) throws InterruptedException {
        JsonNode run = begun;
        try (Watched watched = json ? Watched.unseen() : Watched.onTerminal("Importing")) {
            while (run.path("state").asString().equals("RUNNING")) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
                run = looked(instance, run);
                watched.children(run.path("done").asInt(), run.path("total").asInt());
            }
        }
        if (!run.path("state").asString().equals("COMPLETED")) {
            throw new CommandFailure(run.path("trouble").asString("The import stopped."));
        }
        return run;
    }

    private JsonNode looked(RunningInstance instance, JsonNode run) throws InterruptedException {
        try {
            return instance.get("/api/v1/imports/" + run.path("id").asString());
        } catch (CommandFailure gone) {
            throw new CommandFailure(
                    ("The instance at %s stopped after %d of %d children: what is recorded stays;"
                                    + " start it and import the same return again to complete it")
                            .formatted(
                                    address.url(),
                                    run.path("done").asInt(),
                                    run.path("total").asInt()));
        }
    }

    private static void tell(PrintWriter out, JsonNode summary) {
        out.printf(
                Locale.UK,
                "Return of %s: %,d children, %,d recorded now, %,d there already, in %.1f"
                        + " seconds.%n",
                summary.path("year").asString(),
                summary.path("children").asInt(),
                summary.path("childrenRecorded").asInt(),
                summary.path("childrenThere").asInt(),
                summary.path("seconds").asDouble());
        if (summary.path("firstPosition").isNumber()) {
            out.printf(
                    "Positions %d to %d.%n",
                    summary.path("firstPosition").asLong(), summary.path("lastPosition").asLong());
        } else {
            out.println("Nothing new: no position was made.");
        }
        table(out, "Facts", summary.path("facts"));
        table(out, "Findings", summary.path("findings"));
        summary.path("notes").forEach(note -> out.println("Note: " + note.asString()));
    }

    private static void table(PrintWriter out, String title, JsonNode counts) {
        if (counts.isEmpty()) {
            return;
        }
        out.println(title + ":");
        counts.properties()
                .forEach(count ->
                        out.printf(
                                Locale.UK,
                                "  %,9d  %s%n",
                                count.getValue().asInt(),
                                count.getKey()));
    }
}
