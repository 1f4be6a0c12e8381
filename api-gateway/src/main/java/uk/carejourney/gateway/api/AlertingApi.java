package uk.carejourney.gateway.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.alerting.GoingLive;

/** Lets alerting go live, which an administrator does once. */
@RestController
final class AlertingApi {

    /** From when on clocks raise alerts. */
    record LiveJson(String from) {}

    private final GoingLive goingLive;

    AlertingApi(GoingLive goingLive) {
        this.goingLive = goingLive;
    }

    /** Lets alerting go live from now on; done once, it is answered the same again. */
    @PostMapping("/api/v1/alerting")
    @ResponseStatus(HttpStatus.CREATED)
    LiveJson begin(Person acting) {
        return new LiveJson(goingLive.begin(acting.actor()).toString());
    }
}
