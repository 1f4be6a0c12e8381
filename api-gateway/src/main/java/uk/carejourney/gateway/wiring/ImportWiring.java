package uk.carejourney.gateway.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.gateway.imports.ReturnImports;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.returns.ssda903.ChildRegister;
import uk.carejourney.infra.returns.ssda903.RecordedReturns;
import uk.carejourney.infra.returns.ssda903.Ssda903Import;
import uk.carejourney.infra.returns.ssda903.mapping.ChildMapping;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wires the import of returns to the ledger. */
@Configuration(proxyBeanMethods = false)
class ImportWiring {

    @Bean
    Ssda903Import ssda903Import(Recorder recorder, Ledger ledger, EventIds eventIds) {
        ChildRegister register = numbers -> children(ledger.subjects(), numbers);
        return new Ssda903Import(
                recorder, register, new RecordedReturns(ledger.reading()), eventIds::next);
    }

    @Bean(destroyMethod = "close")
    ReturnImports returnImports(Ssda903Import importing, Ledger ledger) {
        return new ReturnImports(importing, ledger.council());
    }

    private static Map<String, Subject> children(
            SubjectRegister subjects, Collection<String> numbers) {
        List<LocalId> ids =
                numbers.stream()
                        .map(number -> new LocalId(ChildMapping.SYSTEM, SubjectKind.CHILD, number))
                        .toList();
        Map<String, Subject> children = new HashMap<>();
        subjects.register(ids).forEach((id, subject) -> children.put(id.id(), subject));
        return children;
    }
}
