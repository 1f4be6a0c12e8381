package uk.carejourney.gateway.contract;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.recording.Recorder;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which refusals and statuses the code behind a handler can come to, found by following its calls
 * through the gateway: what is refused anywhere on the way is told in the contract.
 */
final class Reached {

    private static final String GATEWAY = "uk.carejourney.gateway";
    private static final String API = GATEWAY + ".api";

    /** What says by its type alone why a request is refused. */
    private static final Map<String, Refusal> THROWN =
            Map.of(
                    "NotHere", Refusal.NOT_HERE,
                    "ReadUnderAnother", Refusal.READ_UNDER_ANOTHER);

    private static final List<Refusal> WHEN_RECORDING =
            List.of(Refusal.LEDGER_FROZEN, Refusal.NODE_CLOCK_OFF, Refusal.RECORD_DESTROYED);

    private final JavaClasses gateway;

    Reached(JavaClasses gateway) {
        this.gateway = gateway;
    }

    /**
     * What a handler can come to.
     *
     * @param refusals every reason met on the way
     * @param statuses the statuses of success it names; empty if it names none
     */
    record Ends(Set<Refusal> refusals, Set<Integer> statuses) {}

    /** What one method does itself, looked at once. */
    private record Step(Set<Refusal> refusals, Set<Integer> statuses, List<JavaCodeUnit> next) {}

    private final Map<JavaCodeUnit, Step> steps = new HashMap<>();

    Ends from(Method handler) {
        JavaMethod start =
                gateway.get(handler.getDeclaringClass())
                        .getMethod(handler.getName(), handler.getParameterTypes());
        Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
        Set<Integer> statuses = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            JavaCodeUnit one = open.pop();
            if (seen.add(one)) {
                Step step = steps.computeIfAbsent(one, Reached::step);
                refusals.addAll(step.refusals());
                statuses.addAll(step.statuses());
                step.next().forEach(open::push);
            }
        }
        return new Ends(refusals, statuses);
    }

    private static Step step(JavaCodeUnit unit) {
        Step step = new Step(EnumSet.noneOf(Refusal.class), new TreeSet<>(), new ArrayList<>());
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            note(unit, access, step.refusals(), step.statuses());
            next(access).forEach(step.next()::add);
        }
        return step;
    }

    private static void note(
            JavaCodeUnit in, JavaAccess<?> access, Set<Refusal> refusals, Set<Integer> statuses) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        if (owner.equals(Refusal.class.getName())
                && Stream.of(Refusal.values()).anyMatch(one -> one.name().equals(name))) {
            refusals.add(Refusal.valueOf(name));
        }
        if (owner.startsWith(GATEWAY)) {
            refusals.addAll(thrown(access.getTargetOwner().getSimpleName()));
        }
        if (owner.equals(Recorder.class.getName())) {
            refusals.addAll(WHEN_RECORDING);
        }
        if (in.getOwner().getPackageName().equals(API)) {
            if (owner.equals(HttpStatus.class.getName()) && name.matches("[A-Z_]+")) {
                statuses.add(HttpStatus.valueOf(name).value());
            }
            if (owner.equals(ResponseEntity.class.getName()) && name.equals("accepted")) {
                statuses.add(HttpStatus.ACCEPTED.value());
            }
        }
    }

    private static List<Refusal> thrown(String type) {
        return THROWN.containsKey(type) ? List.of(THROWN.get(type)) : List.of();
    }

    /** What an access runs, in every class that may stand behind an interface of ours. */
    private static Stream<JavaCodeUnit> next(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (!owner.getPackageName().startsWith(GATEWAY)
                || !(access.getTarget().resolveMember().orElse(null)
                        instanceof JavaCodeUnit unit)) {
            return Stream.empty();
        }
        Stream<JavaCodeUnit> overriding =
                unit instanceof JavaMethod method
                        ? owner.getAllSubclasses().stream()
                                .flatMap(below -> below.getMethods().stream())
                                .filter(other -> overrides(other, method))
                                .map(JavaCodeUnit.class::cast)
                        : Stream.empty();
        return Stream.concat(Stream.of(unit), overriding);
    }

    private static boolean overrides(JavaMethod one, JavaMethod other) {
        return one.getName().equals(other.getName())
                && one.getRawParameterTypes().equals(other.getRawParameterTypes());
    }
}
