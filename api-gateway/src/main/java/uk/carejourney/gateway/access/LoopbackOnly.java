package uk.carejourney.gateway.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import uk.carejourney.gateway.settings.UnfitSetting;

import java.net.InetAddress;

/** Refuses to answer anyone but this machine: without sign-in anyone could be anyone. */
@Component
final class LoopbackOnly {

    LoopbackOnly(@Value("${server.address}") InetAddress address) {
        if (!address.isLoopbackAddress()) {
            throw new UnfitSetting(
                    "server.address",
                    "is not a loopback address",
                    "leave it out, for there is no sign-in yet");
        }
    }
}
