package uk.carejourney.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Spring application: every page, address and part, wired together. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan("uk.carejourney.gateway.settings")
public class Gateway {}
