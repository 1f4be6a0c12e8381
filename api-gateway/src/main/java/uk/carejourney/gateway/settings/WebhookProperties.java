package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/** Webhooks about alerts. */
@ConfigurationProperties("journey.webhooks")
public record WebhookProperties(
        @Setting(
                        value =
                                "File of the key webhooks' secrets are encrypted under, readable by"
                                        + " its owner only; all nodes need the same. It is made if"
                                        + " it is missing and no webhook was subscribed yet.",
                        usual =
                                "webhooks.keys in the data folder, under the embedded stack only;"
                                        + " without it nothing is posted")
                @Nullable Path keyFile) {}
