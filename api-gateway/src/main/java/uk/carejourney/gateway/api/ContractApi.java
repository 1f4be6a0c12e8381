package uk.carejourney.gateway.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What this interface is, for programs. */
@RestController
final class ContractApi {

    private final byte[] document;

    ContractApi() {
        try {
            document = new ClassPathResource("reference/openapi.json").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("the build left the contract out", missing);
        }
    }

    /** The whole REST interface as an OpenAPI 3.1 document. */
    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document() {
        return document;
    }
}
