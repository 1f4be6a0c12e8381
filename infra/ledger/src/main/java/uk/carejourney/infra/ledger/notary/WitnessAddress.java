package uk.carejourney.infra.ledger.notary;

import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.SignatureType;
import uk.carejourney.proof.note.VerifierKey;

import java.net.URI;

/**
 * A witness and how to reach it.
 *
 * @param url where it answers, without a slash at the end
 * @param key what its signatures are checked with
 */
public record WitnessAddress(URI url, VerifierKey key) {

    /**
     * Reads an address, a space and a verifier key.
     *
     * @throws MalformedNote if it is none, or the key is not a cosigner's
     */
    public static WitnessAddress parse(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        if (parts.length != 2 || !parts[0].matches("https?://[^?#]+")) {
            throw new MalformedNote("a witness is its address, a space and its verifier key");
        }
        VerifierKey key = VerifierKey.parse(parts[1]);
        if (key.type() == SignatureType.ED25519) {
            throw new MalformedNote("the key of a witness signs with a time: type 0x04 or 0x06");
        }
        try {
            return new WitnessAddress(URI.create(parts[0].replaceAll("/+$", "")), key);
        } catch (IllegalArgumentException notAnAddress) {
            throw new MalformedNote("a witness's address is an http or https URL");
        }
    }
}
