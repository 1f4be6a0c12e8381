package uk.carejourney.materials;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

class LicencesTest {

    private static final Path BILL = Path.of("target", "bom.xml");

    @Test
    @Tag("asvs-15.1.2")
    void every_component_we_ship_is_under_a_licence_we_accept() throws IOException {
        try (InputStream xml = Files.newInputStream(BILL)) {
            BillOfMaterials bill = BillOfMaterials.read(xml);

            assertThat(bill.components())
                    .extracting(BillOfMaterials.Component::name)
                    .contains("org.jspecify:jspecify");
            assertThat(notAccepted(bill))
                    .as("replace it, or add its licence to accepted-licences.txt with care")
                    .isEmpty();
        }
    }

    @Test
    void a_component_under_another_licence_or_none_is_named() throws IOException {
        assertThat(notAccepted(bill("<license><id>AGPL-3.0-only</id></license>"))).hasSize(1);
        assertThat(notAccepted(bill(""))).hasSize(1);
        assertThat(notAccepted(bill("<expression>MIT AND AGPL-3.0-only</expression>"))).hasSize(1);
    }

    @Test
    void one_accepted_licence_of_several_offered_is_enough() throws IOException {
        String choice = "<license><name>Own terms</name></license><license><id>MIT</id></license>";
        assertThat(notAccepted(bill(choice))).isEmpty();
        assertThat(notAccepted(bill("<expression>(GPL-3.0-only OR MIT)</expression>"))).isEmpty();
    }

    private static List<BillOfMaterials.Component> notAccepted(BillOfMaterials bill)
            throws IOException {
        Set<String> accepted = accepted();
        return bill.components().stream()
                .filter(component -> component.licences().stream().noneMatch(accepted::contains))
                .toList();
    }

    private static Set<String> accepted() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(
                        LicencesTest.class.getResourceAsStream("/accepted-licences.txt"))) {
            return new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static BillOfMaterials bill(String licences) throws IOException {
        String xml =
                """
                <bom><components><component>
                  <group>org.example</group><name>planted</name><licenses>%s</licenses>
                </component></components></bom>
                """
                        .formatted(licences);
        return BillOfMaterials.read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }
}
