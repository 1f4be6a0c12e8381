package uk.carejourney.infra.returns.ssda903;

import uk.carejourney.journey.Subject;

import java.util.Collection;
import java.util.Map;

/** Who the children of a return are in the ledger. */
@FunctionalInterface
public interface ChildRegister {

    /**
     * The subjects of these children, each registered if it has not been met before.
     *
     * @param localIds the council's own numbers, as the return writes them
     * @return a subject for every one of them
     */
    Map<String, Subject> children(Collection<String> localIds);
}
