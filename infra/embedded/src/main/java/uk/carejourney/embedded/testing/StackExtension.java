package uk.carejourney.embedded.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

import uk.carejourney.embedded.StackAddresses;

/** Starts the shared stack for the first test class that wants it; it ends with the process. */
public final class StackExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        SharedStack stack = SharedStack.ofThisProcess();
        if (wantsKafka(context)) {
            stack.startKafka();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == StackAddresses.class || type == FreshDatabases.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        StackAddresses addresses = SharedStack.ofThisProcess().addresses();
        return parameter.getParameter().getType() == StackAddresses.class
                ? addresses
                : new FreshDatabases(addresses);
    }

    private static boolean wantsKafka(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(),
                        WithStack.class,
                        context.getEnclosingTestClasses())
                .map(WithStack::kafka)
                .orElse(false);
    }
}
