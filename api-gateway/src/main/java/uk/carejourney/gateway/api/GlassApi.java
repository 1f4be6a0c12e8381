package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.restricting.BreakingGlass;
import uk.carejourney.gateway.restricting.BreakingGlass.Broken;

import java.time.Instant;
import java.util.UUID;

/** Breaking the glass of a restricted record; it needs an idempotency key. */
@RestController
final class GlassApi {

    /**
     * Why it can't wait.
     *
     * @param purpose what for, by its code in `glass-purpose`
     * @param reason in at least four words; whoever answers for the restriction reads it
     */
    record WhyJson(@Nullable String purpose, @Nullable String reason) {}

    /**
     * The record is open.
     *
     * @param position of the entry that says so; absent if it was open before
     * @param until when it closes again; absent if it is open for another reason
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenJson(@Nullable Long position, @Nullable String until) {

        static OpenJson of(Broken broken) {
            return new OpenJson(
                    broken.position() < 0 ? null : broken.position(),
                    broken.until().map(Instant::toString).orElse(null));
        }
    }

    private final BreakingGlass glass;

    GlassApi(BreakingGlass glass) {
        this.glass = glass;
    }

    /**
     * Opens a restricted record for 24 hours to who asks, if they would see it were it not
     * restricted. It is recorded first, and its owner is told.
     */
    @PostMapping("/api/v1/children/{child}/glass")
    ResponseEntity<OpenJson> broken(
            Person acting,
            @PathVariable UUID child,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WhyJson why) {
        Broken broken =
                glass.broken(
                        acting,
                        child,
                        CorrectionsApi.text(why.purpose()),
                        CorrectionsApi.text(why.reason()),
                        CorrectionsApi.checked(key));
        return ResponseEntity.status(broken.position() < 0 ? HttpStatus.OK : HttpStatus.CREATED)
                .body(OpenJson.of(broken));
    }
}
