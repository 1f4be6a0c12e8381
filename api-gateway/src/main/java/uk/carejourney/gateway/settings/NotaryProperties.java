package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.util.List;

/** Signing of the ledger, and who is shown what was signed. */
@ConfigurationProperties("journey.notary")
public record NotaryProperties(
        @Setting(
                        value =
                                "Whether this node signs the ledger. Several nodes may: one works"
                                        + " and the others wait.",
                        usual = "true under the embedded stack, else false")
                @Nullable Boolean notarise,
        @Setting(
                        value =
                                "Folder of tiles and checkpoints, shared by all nodes that sign. A"
                                        + " node that only records compares the ledger with it at"
                                        + " start.",
                        usual =
                                "notary in the data folder, readings-notary for readings, under"
                                        + " the embedded stack only")
                @Nullable Path folder,
        @Setting(
                        value = "File of the log's signing keys, readable by its owner only.",
                        usual =
                                "signing.keys in the data folder, readings-signing.keys for"
                                        + " readings, under the embedded stack only")
                @Nullable Path keys,
        @Setting(
                        value = "File of former signing keys that still sign beside the new ones.",
                        usual = "none")
                @Nullable Path retiringKeys,
        @Setting(
                        value =
                                "Who is shown every checkpoint, separated by commas: for each an"
                                        + " address, a space and its verifier key.",
                        usual = "the embedded witness, if it runs")
                @DefaultValue({})
                List<String> witnesses,
        @Setting(
                        value =
                                "How many of the witnesses must have signed before a checkpoint"
                                        + " counts as witnessed.",
                        usual = "1")
                @DefaultValue("1")
                int quorum) {

    public NotaryProperties {
        witnesses = List.copyOf(witnesses);
        if (quorum < 1) {
            throw new UnfitSetting("journey.notary.quorum", "is below 1", "give 1 or more");
        }
    }
}
