package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/** How readings are kept that their ledger can't take at once. */
@ConfigurationProperties("journey.readings")
public record ReadingsSettings(
        @Setting(
                        value =
                                "File in which readings wait while their ledger is away: this"
                                        + " node's own, on a disk that keeps what it was told to.",
                        usual = "readings.queue in the data folder")
                @Nullable Path queue) {}
