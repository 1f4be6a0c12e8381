package uk.carejourney.embedded.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

import uk.carejourney.embedded.StackAddresses;

/**
 * Starts the shared stack for the first test class that wants it; JUnit closes it after the last.
 */
public final class StackExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(StackExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        SharedStack stack = stack(context);
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
        StackAddresses addresses = stack(context).addresses();
        return parameter.getParameter().getType() == StackAddresses.class
                ? addresses
                : new FreshDatabases(addresses);
    }

    private static SharedStack stack(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(SharedStack.class, _ -> SharedStack.start(), SharedStack.class);
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
