package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/** The council's own keys, which wrap every subject's key. */
@ConfigurationProperties("journey.keys")
public record KeysSettings(
        @Setting(
                        value =
                                "The file of the council's own keys, readable by its owner only."
                                        + " Without it nothing in the ledger can be read: back it"
                                        + " up apart from everything else.",
                        usual = "council.keys in the data folder, under the embedded stack only")
                @Nullable Path file,
        @Setting(
                        value = "Whether to make that file when it is missing.",
                        usual = "true under the embedded stack, else false")
                @Nullable Boolean makeFile,
        @Setting(
                        value = "Address of the database of the subjects' keys.",
                        usual = "the embedded one; else such as jdbc:postgresql://host:5432/keys")
                @DefaultValue
                GivenDatabase database) {}
