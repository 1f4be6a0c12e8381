package uk.carejourney.clocks;

import uk.carejourney.council.RuleFact.RulebookAdopted;
import uk.carejourney.journey.Fact;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.reading.RuleFile;
import uk.carejourney.rulebook.reading.RuleFileFault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rules a council goes by: the files that ship with the product, and over them those it
 * adopted, in the order it first adopted each. A file adopted again under its name stands in the
 * place of the earlier one; one adopted empty is out of force.
 */
public final class RulesInForce {

    /** As many readings as are asked for at once: now, and a few moments of the past. */
    private static final int KEPT = 4;

    private final List<RuleFile> shipped;
    private final Function<List<RuleFile>, Rulebook> reader;
    private final Map<List<RuleFile>, Rulebook> read = new LinkedHashMap<>();

    /**
     * @param shipped the files that hold where the council adopted no other of their name
     * @param reader reads files into one rulebook, throwing {@link RuleFileFault} where it can't
     */
    public RulesInForce(List<RuleFile> shipped, Function<List<RuleFile>, Rulebook> reader) {
        this.shipped = List.copyOf(shipped);
        this.reader = reader;
    }

    /** The files that ship with the product. */
    public List<RuleFile> shipped() {
        return shipped;
    }

    /** The files in force by the council's facts given, in the order they are laid. */
    private List<RuleFile> files(List<Fact> council) {
        Map<String, RuleFile> byName = new LinkedHashMap<>();
        shipped.forEach(file -> byName.put(file.name(), file));
        for (Fact fact : council) {
            if (fact instanceof RulebookAdopted adopted) {
                byName.put(adopted.name(), new RuleFile(adopted.name(), adopted.content()));
            }
        }
        return byName.values().stream().filter(file -> !file.yaml().isBlank()).toList();
    }

    /** SHA-256 over the names and contents of the files in force, in hexadecimal. */
    public String digest(List<Fact> council) {
        StringBuilder said = new StringBuilder();
        for (RuleFile file : files(council)) {
            said.append(file.name()).append(' ').append(Sha256.hex(file.yaml())).append('\n');
        }
        return Sha256.hex(said.toString());
    }

    /**
     * The rules in force by the council's facts given.
     *
     * @throws RuleFileFault if a file in force cannot be understood
     */
    public synchronized Rulebook known(List<Fact> council) {
        List<RuleFile> files = files(council);
        Rulebook rulebook = read.remove(files);
        if (rulebook == null) {
            rulebook = reader.apply(files);
        }
        read.put(files, rulebook);
        if (read.size() > KEPT) {
            read.remove(read.keySet().iterator().next());
        }
        return rulebook;
    }
}
