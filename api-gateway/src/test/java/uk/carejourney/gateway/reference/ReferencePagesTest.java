package uk.carejourney.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;

import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.measuring.Meter;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.settings.CouncilSettings;
import uk.carejourney.gateway.settings.Setting;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The pages of settings and refusals are written from the code. */
final class ReferencePagesTest {

    private static final Path REFERENCE = Path.of("../docs/reference");
    private static final String GENERATED =
            "Generated from the code; a build fails if this page differs from it.\n";

    /** A page and what it must hold. */
    record Page(String name, String content) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Page> pages() {
        return List.of(
                new Page("settings.md", settings()),
                new Page("refusals.md", refusals()),
                new Page("metrics.md", metrics()),
                new Page("roles.md", roles()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_of_reference_says_what_the_code_says(Page page) throws IOException {
        Path file = REFERENCE.resolve(page.name());
        if ("write".equals(System.getProperty("journey.docs"))) {
            Files.writeString(file, page.content());
        }

        assertThat(file)
                .as("write it anew: ./mvnw -pl api-gateway -am test -Djourney.docs=write")
                .hasContent(page.content());
    }

    private static String settings() {
        StringBuilder page = new StringBuilder("# Settings\n\n" + GENERATED);
        page.append(
                """

                Write them in `application.yaml` in the folder you start from, as environment variables \
                (`JOURNEY_STACK_KAFKA` for `journey.stack.kafka`), or after a command \
                (`--journey.stack.kafka=false`).
                One that can't be used stops the start, in one line that names it and says what to do.
                """);
        for (Class<?> record : settingsRecords()) {
            String prefix = record.getAnnotation(ConfigurationProperties.class).value();
            page.append(
                    "\n## `%s`\n\n| setting | what it sets | unless set |\n| --- | --- | --- |\n"
                            .formatted(prefix));
            rows(page, prefix, record, null);
        }
        return page.toString();
    }

    /** What holds a database says what its address is of; all else is said of any database. */
    private static void rows(
            StringBuilder page, String prefix, Class<?> record, @Nullable Setting holder) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = prefix + "." + kebab(component.getName());
            Setting own = component.getAnnotation(Setting.class);
            Setting setting = Objects.requireNonNull(own == null ? holder : own, name);
            if (component.getType().isRecord()) {
                rows(page, name, component.getType(), setting);
            } else {
                page.append(
                        "| `%s` | %s | %s |\n".formatted(name, setting.value(), setting.usual()));
            }
        }
    }

    private static List<Class<?>> settingsRecords() {
        List<Class<?>> records =
                new ClassFileImporter()
                        .importPackagesOf(CouncilSettings.class).stream()
                                .filter(one -> one.isAnnotatedWith(ConfigurationProperties.class))
                                .<Class<?>>map(JavaClass::reflect)
                                .sorted(
                                        Comparator.comparing((Class<?> one) ->
                                                one.getAnnotation(ConfigurationProperties.class)
                                                        .value()))
                                .toList();
        assertThat(records).hasSizeGreaterThan(4);
        return records;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String refusals() {
        StringBuilder page = new StringBuilder("# Refusals\n\n" + GENERATED);
        page.append(
                """

                A program is answered with a problem (RFC 9457): `code` names one of these, `type` leads \
                to its explanation at `/refusals` of the running application, `detail` says more \
                about this one.
                """);
        for (Refusal refusal : Refusal.values()) {
            page.append(
                    "\n## %s\n\nStatus %d.\n%s\n%s\n"
                            .formatted(
                                    refusal.anchor(),
                                    refusal.status().value(),
                                    refusal.sentence(),
                                    refusal.remedy()));
        }
        return page.toString();
    }

    private static String roles() {
        StringBuilder page = new StringBuilder("# Roles\n\n" + GENERATED);
        page.append(
                """

                Whom each route answers; everyone else is refused with `NOT_FOR_THIS_ROLE`, a program \
                without the scope named with `SCOPE_MISSING`, and who is not signed in with \
                `NOT_SIGNED_IN`.
                Whose records a role then sees: a practitioner their team's children, those allocated \
                to them and those without a team; a manager their teams' and those without a team; \
                a reviewing officer and a personal adviser those they are allocated to; the virtual \
                school and a health partner those looked after; the adoption team those whose record \
                tells of adoption, and those who keep adoption records these and sealed ones whose \
                seal they opened; an auditor everyone until the day set; a records officer everyone; \
                a data analyst and a program everyone, under pseudonyms.
                Every other record is refused with `NOT_YOURS`.

                | route | whom it answers |
                | --- | --- |
                """);
        for (Route route : Routes.ALL) {
            page.append(
                    "| `%s %s` | %s |\n"
                            .formatted(
                                    route.method(),
                                    route.pattern().replace("|", "\\|"),
                                    route.whom().words()));
        }
        return page.toString();
    }

    private static String metrics() {
        StringBuilder page = new StringBuilder("# Metrics\n\n" + GENERATED);
        page.append(
                """

                `GET /actuator/prometheus` shows them, on the application's own port, to an administrator \
                or a program with the scope `metrics`.
                A Prometheus server sees underscores where a name here has dots, and `_total`, `_seconds` \
                or `_max` added as its own conventions want.
                No label holds an identifier, a name or anything else about a person.

                | meter | kind | what it says |
                | --- | --- | --- |
                """);
        for (Meter meter : Meter.values()) {
            page.append(
                    "| `%s` | %s | %s |\n".formatted(meter.meter(), meter.kind(), meter.meaning()));
        }
        page.append(
                """

                Beside these it shows those of the Java machine (`jvm.*`) and of its process (`process.*`).
                """);
        return page.toString();
    }
}
