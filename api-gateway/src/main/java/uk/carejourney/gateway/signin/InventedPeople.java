package uk.carejourney.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where anyone may sign in as one of the invented people. */
class InventedPeople implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }

    private static boolean in(Environment settings) {
        @Nullable Boolean said =
                settings.getProperty("journey.sign-in.invented-people", Boolean.class);
        if (said != null) {
            return said;
        }
        return settings.getProperty("journey.stack.embedded", Boolean.class, true)
                && settings.getProperty("journey.sign-in.issuer") == null;
    }

    /** Holds everywhere else. */
    static final class Not extends InventedPeople {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
