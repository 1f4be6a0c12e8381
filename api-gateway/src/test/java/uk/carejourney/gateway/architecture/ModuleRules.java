package uk.carejourney.gateway.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Where each library may be met, and who may know whom. */
final class ModuleRules {

    private static final String WIRING = "uk.carejourney.gateway.wiring..";
    private static final String[] STORES = {
        "java.sql..",
        "javax.sql..",
        "org.postgresql..",
        "com.zaxxer..",
        "com.mongodb..",
        "org.bson.."
    };

    private ModuleRules() {}

    /** Stores are reached through the modules that own them. */
    static ArchRule gatewayTouchesNoStore(String gateway) {
        return noClasses()
                .that()
                .resideInAPackage(gateway)
                .and()
                .resideOutsideOfPackage(WIRING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORES)
                .as("the gateway touches no store but to wire it");
    }

    /** Axon is met where facts are recorded and read models are run. */
    static ArchRule axonStaysWithItsModules() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "uk.carejourney.infra.alerting..",
                        "uk.carejourney.infra.ledger..",
                        "uk.carejourney.projections..",
                        WIRING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..")
                .as("Axon stays in the ledger, alerting, the projections and the wiring");
    }

    static ArchRule kafkaStaysWithItsModules() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "uk.carejourney.embedded..", "uk.carejourney.infra.publisher..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "kafka..")
                .as("Kafka stays in the publisher and the embedded stack");
    }

    static ArchRule mongoStaysWithItsModules() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "uk.carejourney.infra.alerting..",
                        "uk.carejourney.infra.delivery..",
                        "uk.carejourney.projections..",
                        "uk.carejourney.embedded..",
                        WIRING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..")
                .as(
                        "MongoDB stays in the projections, alerting, delivery, the embedded stack"
                                + " and the wiring");
    }

    static ArchRule springStaysInTheGateway() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("uk.carejourney.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .as("Spring stays in the gateway");
    }

    /** XStream makes any class a stored text names: it must never read ours. */
    static ArchRule nobodyUsesXStream() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.thoughtworks.xstream..")
                .as("nobody uses XStream");
    }

    /** Programs and people are served side by side, neither through the other. */
    static ArchRule audiencesStandApart(String api, String pages) {
        return noClasses()
                .that()
                .resideInAPackage(api)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(pages)
                .as("the REST interface knows nothing of the pages");
    }
}
