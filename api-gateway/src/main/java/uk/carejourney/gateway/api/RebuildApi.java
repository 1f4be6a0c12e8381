package uk.carejourney.gateway.api;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.projections.rebuilding.Rebuild;
import uk.carejourney.projections.rebuilding.Rebuilt;

import java.util.Map;

/** Builds read models again. */
@RestController
final class RebuildApi {

    /**
     * What came of a rebuild.
     *
     * @param subjects how many subjects it has documents about
     * @param compared how many of them were compared with the one in use
     * @param differing how many of those differ
     * @param inUse whether readers are pointed to the new one
     */
    record RebuiltJson(
            String projection,
            long builtTo,
            int subjects,
            int compared,
            int differing,
            boolean inUse,
            String digest) {}

    private final Map<String, Rebuild> rebuilds;

    /**
     * @param rebuilds each read model's, by its name followed by Rebuild
     */
    RebuildApi(Map<String, Rebuild> rebuilds) {
        this.rebuilds = Map.copyOf(rebuilds);
    }

    /**
     * Builds a read model again from the ledger, and answers once it is built.
     *
     * @param name chronology, timescales, findings or alerts
     * @param acceptDifference whether to use it even if it differs from the one in use
     */
    @PostMapping("/api/v1/projections/{name}/rebuild")
    RebuiltJson rebuild(
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean acceptDifference) {
        Rebuild rebuild = rebuilds.get(name + "Rebuild");
        if (rebuild == null) {
            throw NotHere.projection();
        }
        Rebuilt rebuilt = rebuild.run(Facts.CATALOGUE, acceptDifference, _ -> {});
        return new RebuiltJson(
                name,
                rebuilt.builtTo(),
                rebuilt.subjects(),
                rebuilt.compared(),
                rebuilt.differing().size(),
                rebuilt.inUse(),
                rebuilt.digest());
    }
}
