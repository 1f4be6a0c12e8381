package uk.carejourney.infra.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "192.0.2.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2001:0:1::1"
            })
    @Tag("asvs-1.3.6")
    void a_neighbour_is_not_on_the_internet(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
                "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "223.255.255.255",
                "2606:4700:4700::1111", "2a00:1450:4009::1"
            })
    void a_host_of_the_internet_is(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @Test
    @Tag("asvs-1.3.6")
    void a_name_that_leads_to_a_neighbour_besides_is_not_posted_to() throws Exception {
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        InetAddress outside = InetAddress.getByName("1.1.1.1");
        names.add("good.example", outside);
        names.add("both.example", outside, InetAddress.getByName("10.0.0.5"));
        Receivers receivers = new Receivers(names, PublicAddresses::contain, true);

        assertThat(receivers.resolve("good.example")).containsExactly(outside);
        assertThatThrownBy(() -> receivers.resolve("both.example"))
                .isInstanceOf(UnknownHostException.class);
        assertThat(receivers.unfit(URI.create("https://good.example/hook"))).isEmpty();
        assertThat(receivers.unfit(URI.create("https://both.example/hook"))).isPresent();
        assertThat(receivers.unfit(URI.create("https://none.example/hook"))).isPresent();
        assertThat(receivers.unfit(URI.create("http://good.example/hook"))).isPresent();
        assertThat(receivers.unfit(URI.create("https://u:p@good.example/hook"))).isPresent();
        assertThat(receivers.unfit(URI.create("mailto:a@good.example"))).isPresent();
    }
}
