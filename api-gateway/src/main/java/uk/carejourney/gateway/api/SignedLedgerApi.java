package uk.carejourney.gateway.api;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.proving.Published;

/** The signed ledger of facts. */
@RestController
@RequestMapping("/tlog")
final class SignedLedgerApi extends SignedLog {

    SignedLedgerApi(Published published) {
        super(published);
    }
}
