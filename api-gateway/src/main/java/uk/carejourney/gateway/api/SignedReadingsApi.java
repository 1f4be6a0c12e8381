package uk.carejourney.gateway.api;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.proving.PublishedReadings;

/** The signed ledger of readings; its leaves say whose record was asked for, and not by whom. */
@RestController
@RequestMapping("/readings/tlog")
final class SignedReadingsApi extends SignedLog {

    SignedReadingsApi(PublishedReadings published) {
        super(published.log());
    }
}
