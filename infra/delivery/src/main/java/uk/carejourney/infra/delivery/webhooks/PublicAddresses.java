package uk.carejourney.infra.delivery.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are on the public internet, so that nobody makes this server ask its own
 * neighbours (IANA's registries of special-purpose addresses; RFC 6890).
 */
final class PublicAddresses {

    private static final List<Block> SPECIAL_4 =
            blocks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    // Everything outside 2000::/3, and these inside it; tunnels lead to any address at all.
    private static final List<Block> GLOBAL_6 = blocks("2000::/3");
    private static final List<Block> SPECIAL_6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private record Block(byte[] prefix, int bits) {

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((bytes[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddresses() {}

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(PublicAddresses::block).toList();
    }

    private static Block block(String written) {
        int slash = written.indexOf('/');
        try {
            return new Block(
                    InetAddress.getByName(written.substring(0, slash)).getAddress(),
                    Integer.parseInt(written.substring(slash + 1)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(written, impossible);
        }
    }

    /** Whether an address is on the public internet. */
    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(block -> block.holds(address));
        }
        return GLOBAL_6.stream().anyMatch(block -> block.holds(address))
                && SPECIAL_6.stream().noneMatch(block -> block.holds(address));
    }
}
