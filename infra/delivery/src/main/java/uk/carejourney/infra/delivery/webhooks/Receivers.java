package uk.carejourney.infra.delivery.webhooks;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds receivers by name and hands out only addresses that may be posted to. The connection is
 * made to the very address that was looked at, so that a name can't change its mind in between.
 */
public final class Receivers implements DnsResolver {

    private final DnsResolver names;
    private final Predicate<InetAddress> fit;
    private final boolean encryptedOnly;

    Receivers(DnsResolver names, Predicate<InetAddress> fit, boolean encryptedOnly) {
        this.names = names;
        this.fit = fit;
        this.encryptedOnly = encryptedOnly;
    }

    /** Receivers on the public internet, by https. */
    public static Receivers onTheInternet() {
        return new Receivers(SystemDefaultDnsResolver.INSTANCE, PublicAddresses::contain, true);
    }

    /** Why an address can't be subscribed, in words; empty if it can. */
    public Optional<String> unfit(URI address) {
        boolean scheme =
                "https".equals(address.getScheme())
                        || (!encryptedOnly && "http".equals(address.getScheme()));
        if (!scheme || address.getHost() == null) {
            return Optional.of("It is no https address.");
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return Optional.of("It holds a user, a password or a fragment.");
        }
        try {
            resolve(address.getHost());
            return Optional.empty();
        } catch (UnknownHostException unfit) {
            return Optional.of("Its host is unknown, or not on the public internet.");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException("the receiver's host is unknown");
        }
        for (InetAddress address : found) {
            if (!fit.test(address)) {
                throw new UnknownHostException("the receiver's host is not on the internet");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
