package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * Where readings are recorded, and kept while their ledger can't take them.
 *
 * @param notary who signs their ledger, and who is shown what was signed
 */
@ConfigurationProperties("journey.readings")
public record ReadingsSettings(
        @Setting(
                        value =
                                "File in which readings wait while their ledger is away: this"
                                        + " node's own, on a disk that keeps what it was told to.",
                        usual = "readings.queue in the data folder")
                @Nullable Path queue,
        @Setting(
                        value =
                                "Address of the database of readings, which is another than the"
                                        + " ledger's; it may be in the same server.",
                        usual =
                                "the embedded one; else such as"
                                        + " jdbc:postgresql://host:5432/journey_readings")
                @DefaultValue
                GivenDatabase database,
        @Setting(value = "Signing of the ledger of readings.", usual = "as that of facts")
                @DefaultValue
                NotaryProperties notary) {}
