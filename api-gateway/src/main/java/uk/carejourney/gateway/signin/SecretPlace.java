package uk.carejourney.gateway.signin;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.problem.NotHere;

import java.util.Optional;

/**
 * Tells programs on this machine where the invented people's secret lies; the file itself only its
 * owner can read, which is how a command proves that it is the owner's.
 */
@RestController
final class SecretPlace {

    private final Optional<SignInFolder> folder;

    SecretPlace(Optional<SignInFolder> folder) {
        this.folder = folder;
    }

    @GetMapping(path = "/sign-in/secret-file", produces = "text/plain")
    String place() {
        return folder.map(SignInFolder::secretFile).orElseThrow(NotHere::page).toString();
    }
}
