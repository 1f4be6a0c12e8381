package uk.carejourney.infra.signing;

import org.jspecify.annotations.Nullable;

import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.PrivateKeySigner;
import uk.carejourney.proof.note.SignatureType;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.proof.note.TrustedKeys;
import uk.carejourney.proof.note.UntrustedNote;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The file a log's or a witness's signing keys lie in: a title, then for each key its verifier key,
 * a space and the private key (PKCS #8, base64). Readable by its owner and nobody else.
 */
public final class SigningKeyFile {

    private static final String TITLE = "journey-ledger signing keys v1";

    private final Path file;
    private final OwnersFile kept;
    private final String setting;
    private final List<SignatureType> types;

    private SigningKeyFile(Path file, String setting, List<SignatureType> types) {
        this.file = file;
        this.kept = new OwnersFile(file);
        this.setting = setting;
        this.types = types;
    }

    /** The file of a log's keys: Ed25519 and ML-DSA-44. */
    public static SigningKeyFile ofLog(Path file, String setting) {
        return new SigningKeyFile(
                file, setting, List.of(SignatureType.ED25519, SignatureType.ML_DSA_44_COSIGNATURE));
    }

    /** The file of a witness's keys: ML-DSA-44, and Ed25519 for readers that know no other. */
    public static SigningKeyFile ofWitness(Path file, String setting) {
        return new SigningKeyFile(
                file,
                setting,
                List.of(SignatureType.ML_DSA_44_COSIGNATURE, SignatureType.ED25519_COSIGNATURE));
    }

    /** Whether there is such a file. */
    public boolean exists() {
        return kept.exists();
    }

    /**
     * Reads the keys.
     *
     * @param name whose keys they must be
     * @throws SigningRefusal if the file is missing, open to others, or not a file of these keys
     */
    public List<NoteSigner> read(String name) {
        try {
            return parse(kept.read(), name);
        } catch (OwnersFile.OpenToOthers open) {
            throw refused("others than its owner may use %s; run chmod 600 on it", open);
        } catch (NoSuchFileException missing) {
            throw refused("there is no file %s; restore it from where it is kept", missing);
        } catch (IOException unreadable) {
            throw refused(
                    "%s cannot be read; make it readable by the application's user alone",
                    unreadable);
        }
    }

    private List<NoteSigner> parse(List<String> lines, String name) {
        List<NoteSigner> signers = new ArrayList<>();
        if (lines.isEmpty() || !lines.getFirst().equals(TITLE)) {
            throw refused(
                    "%s is not a file of signing keys; restore it from where it is kept", null);
        }
        for (String line : lines.subList(1, lines.size())) {
            signers.add(signer(line));
        }
        List<SignatureType> found = signers.stream().map(signer -> signer.key().type()).toList();
        if (!found.equals(types)
                || signers.stream().anyMatch(signer -> !signer.key().name().equals(name))) {
            throw refused("%s does not hold the keys of " + name.replace("%", "%%"), null);
        }
        signers.forEach(this::refuseUnlessItSigns);
        return List.copyOf(signers);
    }

    private NoteSigner signer(String line) {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length != 2) {
                throw new MalformedNote("a key's line has two parts");
            }
            VerifierKey key = VerifierKey.parse(parts[0]);
            return new PrivateKeySigner(
                    key,
                    KeyFactory.getInstance(key.type().algorithm())
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[1]))));
        } catch (IllegalArgumentException | GeneralSecurityException damaged) {
            throw refused("%s is damaged; restore it from where it is kept", null);
        }
    }

    // The two halves of a key are of one pair, or nobody could check what it signs.
    private void refuseUnlessItSigns(NoteSigner signer) {
        String text = signer.key().name() + "\n0\n" + "A".repeat(43) + "=\n";
        try {
            new TrustedKeys(List.of(signer.key()))
                    .verify(new SignedNote(text, List.of(signer.sign(text, 1))));
        } catch (UntrustedNote | IllegalStateException mismatched) {
            throw refused("%s holds a private key that is not of its public key", null);
        }
    }

    /**
     * Makes a new file with new keys.
     *
     * @return the public halves, to be handed to whoever is to check signatures
     * @throws SigningRefusal if the file is there already or cannot be made
     */
    public List<VerifierKey> make(String name) {
        try {
            List<String> lines = new ArrayList<>(List.of(TITLE));
            List<VerifierKey> made = new ArrayList<>();
            for (SignatureType type : types) {
                KeyPair pair = KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
                VerifierKey key = VerifierKey.of(name, type, pair.getPublic());
                made.add(key);
                lines.add(
                        key
                                + " "
                                + Base64.getEncoder()
                                        .encodeToString(pair.getPrivate().getEncoded()));
            }
            kept.make(lines);
            return made;
        } catch (FileAlreadyExistsException there) {
            throw refused("%s is there already; name a new file", there);
        } catch (IOException failed) {
            throw refused(
                    "%s cannot be made; name a file in a folder this user may write to", failed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("JDK 25 has Ed25519 and ML-DSA-44", missing);
        }
    }

    private SigningRefusal refused(String sentence, @Nullable Exception cause) {
        return new SigningRefusal(setting + ": " + sentence.formatted(file), cause);
    }
}
